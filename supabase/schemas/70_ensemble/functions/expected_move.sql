-- How far a symbol usually moves within a day: one deviation of 24 hours, from its four-hour candles of the last thirty days.
create function engine.expected_move(exchange text, symbol text, as_of timestamptz)
returns double precision
language sql
stable
set search_path = ''
set jit = off
as $$
  select case when count(step.return) >= 30 then nullif(stddev_samp(step.return) * sqrt(6), 0) end
  from (
    select ln(candle.close::double precision / lag(candle.close::double precision) over (order by candle.opened_at)) as return
    from public.market_candles as candle
    where candle.exchange = expected_move.exchange
      and candle.symbol = expected_move.symbol
      and candle.timeframe = '4h'
      and candle.opened_at > expected_move.as_of - interval '30 days'
      and candle.opened_at <= expected_move.as_of - interval '4 hours'
  ) as step;
$$;
comment on function engine.expected_move(text, text, timestamptz) is 'One standard deviation of the 24-hour log return; null below thirty candles.';
