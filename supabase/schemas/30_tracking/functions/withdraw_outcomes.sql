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
  v_reopened bigint[];
  v_bots text[];
  v_first_days date[];
  v_last_days date[];
  v_marked_bots text[];
  v_marked_days date[];
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
  )
  select
    count(*), array_agg(withdrawn.prediction_id),
    array_agg(withdrawn.bot_name) filter (where withdrawn.entered_at is not null),
    array_agg(least((withdrawn.entered_at at time zone 'UTC')::date, engine.utc_day(withdrawn.exited_at)))
      filter (where withdrawn.entered_at is not null),
    -- Whatever had not been labelled may have been counted as open.
    array_agg(case when withdrawn.label_basis is not null then engine.utc_day(withdrawn.exited_at) end)
      filter (where withdrawn.entered_at is not null),
    array_agg(withdrawn.bot_name) filter (where withdrawn.return_24h is not null),
    array_agg(engine.call_day(withdrawn.predicted_at)) filter (where withdrawn.return_24h is not null)
  into v_withdrawn, v_reopened, v_bots, v_first_days, v_last_days, v_marked_bots, v_marked_days
  from withdrawn;

  perform engine.mark_stale_directions(v_marked_bots, v_marked_days);
  perform engine.mark_stale_states(v_bots, v_first_days, v_last_days);
  perform engine.await_entry(v_reopened);
  return v_withdrawn;
end;
$$;
comment on function engine.withdraw_outcomes(bigint[], text, timestamptz) is 'Archives and deletes the outcomes of these calls and puts the calls back to waiting; the next check judges them anew. Returns how many.';
