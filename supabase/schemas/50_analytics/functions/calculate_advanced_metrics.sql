-- Brings the daily states up to date and reads off them what each bot is worth and how much luck could mislead.
-- What moves slowly or costs much is rewritten by the first run of a UTC day only.
create function public.calculate_advanced_metrics(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_progress engine.analytics_progress;
  v_as_of timestamptz := engine.market_time(calculate_advanced_metrics.as_of);
  v_today date := engine.utc_day(v_as_of);
  v_days integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum metrics', 0));
  select * into v_progress from engine.analytics_progress;
  -- A clock that went back waits until it has caught up: nothing is said twice, and nothing is unsaid.
  if v_progress.states_as_of > v_as_of then
    return 0;
  end if;

  v_days := engine.refresh_bot_states(v_as_of);
  if v_progress.results_on is distinct from v_today then
    perform engine.write_daily_results(v_as_of);
    update engine.analytics_progress set results_on = v_today;
  else
    perform engine.write_changed_accounts(true, v_as_of);
  end if;
  perform engine.write_crowd_luck();
  return v_days;
end;
$$;
comment on function public.calculate_advanced_metrics(timestamptz) is 'Cron job: rebuilds the stale daily states and the figures of their bots; once a UTC day everything. Returns how many bot-days were rebuilt.';
