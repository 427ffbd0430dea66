-- How fresh each symbol is, computed when it is read: a stopped feed cannot keep calling itself fresh.
create view public.symbol_freshness
with (security_invoker = true)
as
select distinct on (series.exchange, series.symbol)
  series.exchange,
  series.symbol,
  exchanges.kind as exchange_kind,
  series.timeframe,
  series.first_opened_at,
  series.last_opened_at + series.candle_length as last_closed_at,
  now() - (series.last_opened_at + series.candle_length) > 2 * series.candle_length as is_stale,
  symbols.delisted_at,
  (
    select count(*) from public.market_gaps as gap
    where gap.exchange = series.exchange and gap.symbol = series.symbol and gap.timeframe = series.timeframe
  ) as gap_count
from public.market_series as series
join public.exchanges on exchanges.exchange = series.exchange
join public.market_symbols as symbols on symbols.exchange = series.exchange and symbols.symbol = series.symbol
order by series.exchange, series.symbol, series.candle_length;
comment on view public.symbol_freshness is 'The finest series of each symbol: how far it reaches, whether its newest candle is older than two intervals, how many gaps it has.';
