-- Finer candles came after an ambiguous end was decided as a stop: once they fill its candle, it is judged again.
-- So is an end that finer candles had settled, when one of them is revised.
create function engine.resettle_ambiguous(
  exchange text, symbol text, timeframe text, touched_from timestamptz, touched_to timestamptz, as_of timestamptz
)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_touched bigint[];
begin
  select array_agg(outcome.prediction_id) into v_touched
  from public.tp_sl_events as event
  join public.prediction_outcomes as outcome on outcome.prediction_id = event.prediction_id
  where event.exchange = resettle_ambiguous.exchange
    and event.symbol = resettle_ambiguous.symbol
    and event.hit_at between touched_from and touched_to + interval '1 day'
    and (event.is_ambiguous or event.candle_timeframe <> outcome.timeframe)
    and engine.timeframe_length(resettle_ambiguous.timeframe) < engine.timeframe_length(outcome.timeframe)
    and engine.candle_open(event.candle_opened_at, outcome.timeframe)
      between touched_from - engine.timeframe_length(outcome.timeframe) and touched_to
    and engine.timeframe_length(outcome.timeframe) = engine.timeframe_length(resettle_ambiguous.timeframe) * (
      select count(*)
      from public.market_candles as candle
      where candle.exchange = resettle_ambiguous.exchange
        and candle.symbol = resettle_ambiguous.symbol
        and candle.timeframe = resettle_ambiguous.timeframe
        and candle.opened_at >= engine.candle_open(event.candle_opened_at, outcome.timeframe)
        and candle.opened_at < engine.candle_open(event.candle_opened_at, outcome.timeframe)
          + engine.timeframe_length(outcome.timeframe)
    );
  if v_touched is null then
    return 0;
  end if;
  return engine.withdraw_outcomes(v_touched, 'finer candles of its last candle came or changed', resettle_ambiguous.as_of);
end;
$$;
comment on function engine.resettle_ambiguous(text, text, text, timestamptz, timestamptz, timestamptz) is 'Withdraws the ends that finer candles in [touched_from, touched_to] can settle anew. Returns how many.';
