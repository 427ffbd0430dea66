-- Notices when a bot is no longer what its record says, or the crowd no longer as right as it claims. Days are watched in
-- their order, each once, as soon as its calls are settled: a late run sees what punctual runs would have seen.
create function public.detect_drift(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_day date;
  v_through date;
  v_is_waiting boolean;
  v_watched integer := 0;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum trust', 0));
  -- A clock that went back waits until it has caught up.
  if (select model.as_of > detect_drift.as_of from public.regime_model as model) then
    return 0;
  end if;
  perform engine.count_directions(detect_drift.as_of);

  v_through := (select max(state.through_day) from engine.drift_states as state where state.subject = 'bot');
  for v_day in
    select distinct count.day
    from engine.direction_counts as count
    where count.day > coalesce(v_through, '-infinity') and count.day < engine.call_day(detect_drift.as_of)
    order by count.day
  loop
    exit when not engine.calls_are_settled(v_day, detect_drift.as_of);
    v_watched := v_watched + engine.watch_bots(v_day);
  end loop;

  v_through := (select state.through_day from engine.drift_states as state where state.subject = 'ensemble');
  for v_day, v_is_waiting in
    select day.day, day.is_waiting
    from (
      select
        engine.call_day(decision.decided_at) as day,
        bool_or(decision.label_due_at is not null and decision.decided_at > detect_drift.as_of - interval '4 days') as is_waiting
      from public.consensus_decisions as decision
      where decision.decided_at >= coalesce(v_through + 1, '-infinity')::timestamp at time zone 'UTC'
        and decision.decided_at < engine.call_day(detect_drift.as_of)::timestamp at time zone 'UTC'
      group by engine.call_day(decision.decided_at)
    ) as day
    order by day.day
  loop
    exit when v_is_waiting;
    v_watched := v_watched + engine.watch_ensemble(v_day);
  end loop;
  return v_watched;
end;
$$;
comment on function public.detect_drift(timestamptz) is 'Cron job: moves the CUSUMs of all bots and of the ensemble through the days whose calls have been settled since. Returns how many bot-days and ensemble-days it watched.';
