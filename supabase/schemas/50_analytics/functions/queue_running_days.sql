-- The days since the last run were not finished: what was open then stands elsewhere now. A day that was complete at
-- the last run does not come again. The first run queues every day there is, so a rebuild is a first run.
create function engine.queue_running_days(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  -- Materialized, or the first entry of a bot would be looked up for each of its days.
  with since as materialized (
    select bot.bot_name, coalesce(
      (progress.states_as_of at time zone 'UTC')::date,
      (
        select (min(least(outcome.entered_at, outcome.exited_at - interval '1 microsecond')) at time zone 'UTC')::date
        from public.prediction_outcomes as outcome
        where outcome.bot_name = bot.bot_name and outcome.entered_at is not null
      )
    ) as first_day
    from public.bots as bot
    cross join engine.analytics_progress as progress
  )
  insert into engine.stale_state_days (bot_name, day)
  select since.bot_name, since.first_day + number
  from since
  cross join lateral generate_series(0, engine.utc_day(queue_running_days.as_of) - since.first_day) as number
  order by 1, 2
  on conflict do nothing;
end;
$$;
comment on function engine.queue_running_days(timestamptz) is 'Queues, for every bot, the days from the last run to as_of; from its first entry where there was no run.';
