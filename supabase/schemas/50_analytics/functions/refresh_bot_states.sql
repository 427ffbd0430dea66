-- Sums the stale bot-days anew, all of them at once. A day whose marks may still change stays queued.
create function engine.refresh_bot_states(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_today date := engine.utc_day(refresh_bot_states.as_of);
  v_days integer;
begin
  perform engine.queue_running_days(refresh_bot_states.as_of);
  perform engine.refresh_hour_states(refresh_bot_states.as_of);
  perform engine.refresh_confidence_counts(refresh_bot_states.as_of);

  with removed as (
    delete from public.bot_daily_states as state
    using engine.stale_state_days as stale
    where state.bot_name = stale.bot_name and state.day = stale.day and stale.day <= v_today
    returning state.bot_name, state.market_regime
  )
  insert into engine.changed_accounts (bot_name, market_regime)
  select distinct removed.bot_name, removed.market_regime from removed
  on conflict do nothing;

  with summed as materialized (
    select * from engine.sum_bot_states(refresh_bot_states.as_of)
  ),
  written as (
    insert into public.bot_daily_states
    select (summed.state).* from summed
    order by (summed.state).bot_name, (summed.state).market_regime, (summed.state).day
  ),
  changed as (
    insert into engine.changed_accounts (bot_name, market_regime)
    select distinct (summed.state).bot_name, (summed.state).market_regime from summed
    on conflict do nothing
  ),
  unsettled as (
    select distinct (summed.state).bot_name, (summed.state).day from summed where not summed.is_settled
  ),
  done as (
    delete from engine.stale_state_days as stale
    where stale.day <= v_today
      and not exists (
        select from unsettled where unsettled.bot_name = stale.bot_name and unsettled.day = stale.day
      )
  )
  select count(distinct ((summed.state).bot_name, (summed.state).day)) into v_days from summed;

  update engine.analytics_progress set states_as_of = refresh_bot_states.as_of;
  return v_days;
end;
$$;
comment on function engine.refresh_bot_states(timestamptz) is 'Rebuilds the daily states of the stale bot-days as of a time. Returns how many bot-days were written.';
