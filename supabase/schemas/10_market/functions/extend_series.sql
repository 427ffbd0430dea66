-- Notes how far a series reaches now.
create function engine.extend_series(
  exchange text, symbol text, timeframe text, touched_from timestamptz, touched_to timestamptz
)
returns void
language sql
volatile
set search_path = ''
begin atomic
  insert into public.market_series as series
    (exchange, symbol, timeframe, candle_length, first_opened_at, last_opened_at)
  values (
    extend_series.exchange, extend_series.symbol, extend_series.timeframe,
    engine.timeframe_length(extend_series.timeframe), touched_from, touched_to
  )
  on conflict (exchange, symbol, timeframe) do update
  set first_opened_at = least(series.first_opened_at, excluded.first_opened_at),
      last_opened_at = greatest(series.last_opened_at, excluded.last_opened_at);
end;
comment on function engine.extend_series(text, text, text, timestamptz, timestamptz) is 'Stretches the series to hold [touched_from, touched_to].';
