-- Follows every open call along the candles closed since the last check and ends those that reached an end.
-- Reads candles, never snapshots, so it does not matter whether prices were tracked before or after.
create function public.check_tp_sl_hits(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_ended integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum tracking', 0));
  perform engine.enter_predictions(check_tp_sl_hits.as_of);

  with ended as (
    select * from engine.find_exits(check_tp_sl_hits.as_of)
  ),
  closed as (
    delete from engine.open_predictions as open_call
    using ended
    where open_call.prediction_id = ended.prediction_id
  ),
  recorded as (
    update public.prediction_outcomes as outcome
    set exited_at = ended.exited_at,
        exit_price = ended.exit_price,
        exit_reason = ended.exit_reason,
        exit_note = ended.exit_note,
        is_ambiguous = ended.is_ambiguous,
        is_gap_exit = ended.is_gap,
        evaluation_due_at = least(outcome.evaluation_due_at, ended.exited_at)
    from ended
    where outcome.prediction_id = ended.prediction_id
    returning outcome.prediction_id, outcome.bot_name, outcome.exchange, outcome.symbol
  ),
  reported as (
    insert into public.tp_sl_events (
      prediction_id, bot_name, exchange, symbol, event_type, hit_at, hit_price,
      candle_opened_at, candle_timeframe, is_ambiguous, is_gap, detected_at
    )
    select
      recorded.prediction_id, recorded.bot_name, recorded.exchange, recorded.symbol, ended.exit_reason,
      ended.exited_at, ended.exit_price, ended.candle_opened_at, ended.candle_timeframe,
      ended.is_ambiguous, ended.is_gap, check_tp_sl_hits.as_of
    from ended
    join recorded on recorded.prediction_id = ended.prediction_id
    where ended.exit_reason <> 'expired'
    order by ended.exited_at, recorded.prediction_id
  )
  select count(*) into v_ended from ended;

  update engine.open_predictions set unchecked_from = null
  where unchecked_from is not null;
  insert into engine.series_watermarks as watermark (exchange, symbol, timeframe, checked_through)
  select progress.exchange, progress.symbol, progress.timeframe, progress.closed_through
  from engine.series_progress(check_tp_sl_hits.as_of) as progress
  on conflict (exchange, symbol, timeframe) do update
  set checked_through = excluded.checked_through
  where watermark.checked_through < excluded.checked_through;
  return v_ended;
end;
$$;
comment on function public.check_tp_sl_hits(timestamptz) is 'Cron job: enters waiting calls and ends those whose target, stop, liquidation or horizon the candles closed by as_of reached. Returns how many ended.';
