-- Looks inside a candle that holds both stop and target: which of the two did the finer candles touch first?
-- Only a complete set of finer candles can tell; one that holds both again cannot.
create function engine.first_finer_touch(
  exchange text, symbol text, opened_at timestamptz, candle_length interval,
  direction smallint, lower_price numeric, upper_price numeric
)
returns table (opened_at timestamptz, timeframe text, candle_length interval, is_stop boolean, gap_price numeric)
language sql
stable
set search_path = ''
as $$
  select touch.opened_at, touch.timeframe, touch.candle_length, touch.is_lower = (first_finer_touch.direction = 1),
    touch.gap_price
  from (
    select
      candle.opened_at, series.timeframe, series.candle_length,
      case
        when candle.open <= first_finer_touch.lower_price then true
        when candle.open >= first_finer_touch.upper_price then false
        else candle.low <= first_finer_touch.lower_price
      end as is_lower,
      candle.low <= first_finer_touch.lower_price and candle.high >= first_finer_touch.upper_price
        and candle.open > first_finer_touch.lower_price and candle.open < first_finer_touch.upper_price as is_both,
      case when candle.open <= first_finer_touch.lower_price or candle.open >= first_finer_touch.upper_price
        then candle.open end as gap_price,
      row_number() over (order by candle.opened_at) as place
    from (
      select finer.timeframe, finer.candle_length
      from public.market_series as finer
      where finer.exchange = first_finer_touch.exchange
        and finer.symbol = first_finer_touch.symbol
        and finer.candle_length < first_finer_touch.candle_length
        and (
          select count(*) * finer.candle_length = first_finer_touch.candle_length
          from public.market_candles as inner_candle
          where inner_candle.derived_from is null
            and inner_candle.exchange = finer.exchange
            and inner_candle.symbol = finer.symbol
            and inner_candle.timeframe = finer.timeframe
            and inner_candle.opened_at >= first_finer_touch.opened_at
            and inner_candle.opened_at < first_finer_touch.opened_at + first_finer_touch.candle_length
        )
      order by finer.candle_length
      limit 1
    ) as series
    join public.market_candles as candle
      on candle.exchange = first_finer_touch.exchange
     and candle.symbol = first_finer_touch.symbol
     and candle.timeframe = series.timeframe
     and candle.opened_at >= first_finer_touch.opened_at
     and candle.opened_at < first_finer_touch.opened_at + first_finer_touch.candle_length
    where candle.low <= first_finer_touch.lower_price or candle.high >= first_finer_touch.upper_price
  ) as touch
  where touch.place = 1 and not touch.is_both;
$$;
comment on function engine.first_finer_touch(text, text, timestamptz, interval, smallint, numeric, numeric) is 'The finer candle that settles an ambiguous one; no row when none can.';
