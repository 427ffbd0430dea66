-- At what price each series stood at the end of each day: one look a midnight, however many trades are marked to it.
-- No element is null: in an array with nulls every look walks there from the start.
create function engine.find_midnight_marks(
  from_day date, through_day date, as_of timestamptz,
  out exchanges text[], out symbols text[], out timeframes text[],
  out closes double precision[], out closed_ats timestamptz[], out are_settled boolean[]
)
language sql
stable
set search_path = ''
set jit = off
as $$
  with series as materialized (
    select known.* from public.market_series as known order by known.exchange, known.symbol, known.timeframe
  ),
  mark as materialized (
    select
      series.exchange, series.symbol, series.timeframe, candle.close, candle.opened_at + series.candle_length as closed_at,
      -- Until the series has passed the moment, a later candle may still become its mark.
      series.last_opened_at + series.candle_length >= moment.at as is_settled
    from series
    cross join (
      select number,
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
    order by series.exchange, series.symbol, series.timeframe, moment.number
  )
  select listed.exchanges, listed.symbols, listed.timeframes, marked.closes, marked.closed_ats, marked.are_settled
  from (
    select array_agg(exchange) as exchanges, array_agg(symbol) as symbols, array_agg(timeframe) as timeframes from series
  ) as listed
  cross join (
    select
      array_agg(coalesce(close, 'NaN')) as closes, array_agg(coalesce(closed_at, '-infinity')) as closed_ats,
      array_agg(is_settled) as are_settled
    from mark
  ) as marked;
$$;
comment on function engine.find_midnight_marks(date, date, timestamptz) is 'For each series, and the midnights that end these days (as_of for the running one): the last close known, when it closed, and whether that is final; NaN and -infinity where none is known. The days of the first series come first.';
