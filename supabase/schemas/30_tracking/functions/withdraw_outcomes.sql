-- Takes back what was said about some calls and lets them be judged again. What was said stays in outcome_revisions.
create function engine.withdraw_outcomes(prediction_ids bigint[], reason text, as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_withdrawn integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum tracking', 0));

  with withdrawn as (
    delete from public.prediction_outcomes as outcome
    where outcome.prediction_id = any (prediction_ids)
    returning outcome.*
  ),
  archived as (
    insert into public.outcome_revisions (prediction_id, revised_at, reason, previous)
    select
      withdrawn.prediction_id, withdraw_outcomes.as_of, withdraw_outcomes.reason,
      jsonb_strip_nulls(to_jsonb(withdrawn))
    from withdrawn
    order by withdrawn.prediction_id
  ),
  forgotten as (
    insert into engine.stale_bot_days (bot_name, day)
    select distinct withdrawn.bot_name, engine.utc_day(withdrawn.exited_at)
    from withdrawn
    where withdrawn.exited_at is not null
    on conflict do nothing
  ),
  reopened as (
    insert into engine.open_predictions as open_call (
      prediction_id, exchange, symbol, direction, predicted_at, limit_price, horizon, leverage,
      take_profit_price, stop_loss_price
    )
    select
      call.prediction_id, call.exchange, call.symbol, case call.side when 'LONG' then 1 else -1 end,
      call.predicted_at, call.limit_price, call.horizon, call.leverage, call.take_profit_price, call.stop_loss_price
    from withdrawn
    join public.bot_predictions as call on call.prediction_id = withdrawn.prediction_id
    on conflict (prediction_id) do update
    set timeframe = null, entry_candle_at = null, entered_at = null, expires_at = null,
        lower_price = null, upper_price = null, liquidation_price = null, unchecked_from = null
  )
  select count(*) into v_withdrawn from withdrawn;
  return v_withdrawn;
end;
$$;
comment on function engine.withdraw_outcomes(bigint[], text, timestamptz) is 'Archives and deletes the outcomes of these calls and puts the calls back to waiting; the next check judges them anew. Returns how many.';
