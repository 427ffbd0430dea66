-- Sums the stale bot-days anew, range by range. A day whose marks may still change stays queued.
create function engine.refresh_bot_states(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_range record;
  v_days integer := 0;
begin
  perform engine.queue_running_days(refresh_bot_states.as_of);
  for v_range in
    select * from engine.find_stale_ranges(engine.utc_day(refresh_bot_states.as_of))
  loop
    perform engine.forget_stale_days(v_range.from_day, v_range.through_day);
    v_days := v_days + engine.sum_stale_days(v_range.from_day, v_range.through_day, refresh_bot_states.as_of);
  end loop;
  update engine.analytics_progress set states_as_of = refresh_bot_states.as_of;
  return v_days;
end;
$$;
comment on function engine.refresh_bot_states(timestamptz) is 'Rebuilds the daily states of the stale bot-days as of a time. Returns how many bot-days were written.';
