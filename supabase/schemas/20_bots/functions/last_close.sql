-- What a symbol was worth by our own candles: the close of the newest one that had closed by then.
-- A price older than two intervals of its series is nobody's price any more.
create function engine.last_close(
  exchange text, symbol text, at timestamptz, out price numeric, out closed_at timestamptz, out is_stale boolean
)
language sql
stable
set search_path = ''
begin atomic
  select candle.close, candle.closed_at, last_close.at - candle.closed_at > 2 * series.candle_length
  from public.market_series as series
  cross join lateral (
    select known.close, known.opened_at + series.candle_length as closed_at
    from public.market_candles as known
    where known.exchange = series.exchange
      and known.symbol = series.symbol
      and known.timeframe = series.timeframe
      and known.opened_at <= last_close.at - series.candle_length
    order by known.opened_at desc
    limit 1
  ) as candle
  where series.exchange = last_close.exchange and series.symbol = last_close.symbol
  order by candle.closed_at desc, series.candle_length
  limit 1;
end;
comment on function engine.last_close(text, text, timestamptz) is 'The last close known at a moment, when it closed, and whether it was stale by then. Nulls when there was none.';
