-- At what price each series stood at the end of each day: one look a midnight, however many trades are marked to it.
create function engine.find_midnight_marks(from_day date, through_day date, as_of timestamptz)
returns table (
  exchange text, symbol text, timeframe text, closes double precision[], closed_ats timestamptz[], are_settled boolean[]
)
language sql
stable
rows 200
set search_path = ''
set jit = off
as $$
  select
    series.exchange, series.symbol, series.timeframe,
    array_agg(candle.close order by moment.day), array_agg(candle.opened_at + series.candle_length order by moment.day),
    -- Until the series has passed the moment, a later candle may still become its mark.
    array_agg(series.last_opened_at + series.candle_length >= moment.at order by moment.day)
  from public.market_series as series
  cross join (
    select find_midnight_marks.from_day + number as day,
      least((find_midnight_marks.from_day + number + 1)::timestamp at time zone 'UTC', find_midnight_marks.as_of) as at
    from generate_series(0, find_midnight_marks.through_day - find_midnight_marks.from_day) as number
  ) as moment
  left join lateral (
    select candle.opened_at, candle.close::double precision
    from public.market_candles as candle
    where candle.exchange = series.exchange
      and candle.symbol = series.symbol
      and candle.timeframe = series.timeframe
      and candle.opened_at <= moment.at - series.candle_length
    order by candle.opened_at desc
    limit 1
  ) as candle on true
  group by series.exchange, series.symbol, series.timeframe;
$$;
comment on function engine.find_midnight_marks(date, date, timestamptz) is 'For each series and the midnights that end these days (as_of for the running one): the last close known, when it closed, and whether that is final. Entry 1 is from_day.';
