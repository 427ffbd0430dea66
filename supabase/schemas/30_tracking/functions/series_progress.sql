-- How far each series has come by as_of, and how far its calls were tested.
-- A series whose watermark lies beyond as_of is left out: the clock went back, and nothing is judged twice.
create function engine.series_progress(as_of timestamptz)
returns table (
  exchange text, symbol text, timeframe text, candle_length interval,
  covers_from timestamptz, covers_until timestamptz, checked_through timestamptz, closed_through timestamptz,
  has_blocks boolean, maintenance_margin_ratio numeric,
  delisted_at timestamptz, delisted_reason text
)
language sql
stable
rows 200
set search_path = ''
set jit = off
as $$
  select
    series.exchange, series.symbol, series.timeframe, series.candle_length,
    -- A call is followed on the finest series that had begun when it was made, or on the first that begins.
    case when series.first_opened_at = begin.of_any and begin.of_finer is distinct from begin.of_any
      then '-infinity' else series.first_opened_at end,
    coalesce(begin.of_finer, 'infinity'),
    coalesce(watermark.checked_through, '-infinity'), newest.closed_at,
    -- Only the finest series has its own four-hour blocks; those of a coarser one may come from the finer.
    begin.of_finer is null and exists (
      select from public.market_series as block
      where block.exchange = series.exchange and block.symbol = series.symbol
        and block.timeframe = '4h' and series.candle_length < block.candle_length
    ),
    exchanges.maintenance_margin_ratio, symbols.delisted_at, symbols.delisted_reason
  from public.market_series as series
  join public.exchanges on exchanges.exchange = series.exchange
  join public.market_symbols as symbols
    on symbols.exchange = series.exchange and symbols.symbol = series.symbol
  left join engine.series_watermarks as watermark
    on watermark.exchange = series.exchange
   and watermark.symbol = series.symbol
   and watermark.timeframe = series.timeframe
  cross join lateral (
    select
      min(other.first_opened_at) as of_any,
      min(other.first_opened_at) filter (where other.candle_length < series.candle_length) as of_finer
    from public.market_series as other
    where other.exchange = series.exchange and other.symbol = series.symbol
  ) as begin
  cross join lateral (
    select max(candle.opened_at) + series.candle_length as closed_at
    from public.market_candles as candle
    where candle.exchange = series.exchange
      and candle.symbol = series.symbol
      and candle.timeframe = series.timeframe
      and candle.opened_at <= series_progress.as_of - series.candle_length
      -- What a venue prints after a delisting is not a market any more.
      and candle.opened_at <= coalesce(symbols.delisted_at, 'infinity')
  ) as newest
  where newest.closed_at >= coalesce(watermark.checked_through, '-infinity');
$$;
comment on function engine.series_progress(timestamptz) is 'One row a series: which calls it covers (made in [covers_from, covers_until)), the close of its newest candle at as_of, its watermark, and what its calls need to know.';
