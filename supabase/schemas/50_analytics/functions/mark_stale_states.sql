-- Some calls changed: the days they were open in are summed anew. Days after the analytics' watermark are not marked,
-- they come to those anyway. Without a last day a call may have been counted as open up to the watermark.
create function engine.mark_stale_states(bot_names text[], first_days date[], last_days date[])
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  insert into engine.stale_state_days (bot_name, day)
  select distinct changed.bot_name, changed.first_day + number
  from unnest(bot_names, first_days, last_days) as changed (bot_name, first_day, last_day)
  cross join engine.analytics_progress as progress
  cross join lateral generate_series(
    0, greatest(0, coalesce(changed.last_day, engine.utc_day(progress.states_as_of), changed.first_day) - changed.first_day)
  ) as number
  order by 1, 2
  on conflict do nothing;
end;
$$;
comment on function engine.mark_stale_states(text[], date[], date[]) is 'Queues the bot-days from each first day to its last; a last day that is null stands for the newest day the states speak of.';
