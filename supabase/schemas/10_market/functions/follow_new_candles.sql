-- Whatever writes candles, the series, its gaps, its coarser candles and the calls it touches follow.
create function engine.follow_new_candles()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_batch record;
begin
  for v_batch in
    select
      candle.exchange, candle.symbol, candle.timeframe, candle.derived_from is not null as is_derived,
      min(candle.opened_at) as touched_from,
      max(candle.opened_at) as touched_to,
      array_agg(candle.opened_at) filter (where candle.opened_at <= series.last_opened_at) as late,
      max(candle.ingested_at) as as_of
    from new_candles as candle
    left join public.market_series as series
      on series.exchange = candle.exchange
     and series.symbol = candle.symbol
     and series.timeframe = candle.timeframe
    group by candle.exchange, candle.symbol, candle.timeframe, candle.derived_from is not null
  loop
    perform engine.extend_series(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
      v_batch.touched_from, v_batch.touched_to);
    continue when v_batch.is_derived;

    perform engine.find_gaps(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
      v_batch.touched_from, v_batch.touched_to);
    perform engine.derive_candles(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
      v_batch.touched_from, v_batch.touched_to);
    if v_batch.late is not null then
      perform engine.rewind_predictions(v_batch.exchange, v_batch.symbol, v_batch.timeframe, v_batch.late,
        'a candle of its path came late', v_batch.as_of);
    end if;
    perform engine.resettle_ambiguous(v_batch.exchange, v_batch.symbol, v_batch.timeframe,
      v_batch.touched_from, v_batch.touched_to, v_batch.as_of);
  end loop;
  return null;
end;
$$;
comment on function engine.follow_new_candles() is 'Statement trigger: keeps series, gaps and coarser candles true after inserts, and re-opens calls whose path a late candle changes.';

create trigger new_candles_are_followed
after insert on public.market_candles
referencing new table as new_candles
for each statement execute function engine.follow_new_candles();
