-- What each trade made in each stale day: its standing at the day's end less its standing at the day's begin.
-- Marks are closes of the candles it is followed on; each midnight of a series is looked up once, not once a trade.
create function engine.find_trade_days(as_of timestamptz)
returns table (
  bot_name text, market_regime text, day date, prediction_id bigint, change double precision,
  traded double precision, is_settled boolean
)
language sql
stable
rows 10000
set search_path = ''
set jit = off
as $$
  with trade as materialized (
    select * from engine.find_alive_trades(find_trade_days.as_of)
  ),
  trade_day as materialized (
    select trade.*, trade.first_day + number as day
    from trade
    cross join lateral generate_series(0, trade.last_day - trade.first_day) as number
  ),
  boundary as (
    select exchange, symbol, timeframe, day as closes from trade_day where day is distinct from end_day
    union
    select exchange, symbol, timeframe, day - 1 from trade_day where day > entry_day
  ),
  mark as materialized (
    select
      boundary.exchange, boundary.symbol, boundary.timeframe, boundary.closes,
      candle.close, candle.opened_at + series.candle_length as closed_at,
      -- Until the series has passed the moment, a later candle may still become its mark.
      series.last_opened_at + series.candle_length >= moment.at as is_settled
    from boundary
    cross join lateral (
      select least((boundary.closes + 1)::timestamp at time zone 'UTC', find_trade_days.as_of) as at
    ) as moment
    join public.market_series as series
      on series.exchange = boundary.exchange
     and series.symbol = boundary.symbol
     and series.timeframe = boundary.timeframe
    left join lateral (
      select candle.opened_at, candle.close::double precision
      from public.market_candles as candle
      where candle.exchange = boundary.exchange
        and candle.symbol = boundary.symbol
        and candle.timeframe = boundary.timeframe
        and candle.opened_at <= moment.at - series.candle_length
      order by candle.opened_at desc
      limit 1
    ) as candle on true
  )
  select
    trade_day.bot_name, trade_day.market_regime, trade_day.day, trade_day.prediction_id,
    case
      when trade_day.day = trade_day.end_day then trade_day.net_return
      when until.closed_at > trade_day.entered_at
        then greatest(-1, trade_day.signed_leverage * (until.close / trade_day.entry_price - 1))
      else 0
    end
    - case
      when trade_day.day > trade_day.entry_day and since.closed_at > trade_day.entered_at
        then greatest(-1, trade_day.signed_leverage * (since.close / trade_day.entry_price - 1))
      else 0
    end,
    trade_day.leverage * ((trade_day.day = trade_day.entry_day)::integer + coalesce(trade_day.day = trade_day.end_day, false)::integer),
    coalesce(until.is_settled, true) and coalesce(since.is_settled, true)
  from trade_day
  left join mark as until
    on until.closes = trade_day.day and trade_day.day is distinct from trade_day.end_day
   and until.exchange = trade_day.exchange and until.symbol = trade_day.symbol and until.timeframe = trade_day.timeframe
  left join mark as since
    on since.closes = trade_day.day - 1 and trade_day.day > trade_day.entry_day
   and since.exchange = trade_day.exchange and since.symbol = trade_day.symbol and since.timeframe = trade_day.timeframe;
$$;
comment on function engine.find_trade_days(timestamptz) is 'One row a trade and stale day it was alive in: change of its return on margin, notional per margin that was traded, and whether its marks are final.';
