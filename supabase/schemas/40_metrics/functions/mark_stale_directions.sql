-- The 24 h marks of some calls came or changed: what was learned from the days they were made on is counted anew.
create function engine.mark_stale_directions(bot_names text[], days date[])
returns void
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into engine.stale_direction_days (bot_name, day)
  select distinct changed.bot_name, changed.day
  from unnest(bot_names, days) as changed (bot_name, day)
  order by 1, 2
  on conflict do nothing;
  insert into engine.stale_residual_days (day)
  select distinct changed.day from unnest(days) as changed (day) order by 1
  on conflict do nothing;
end;
$$;
comment on function engine.mark_stale_directions(text[], date[]) is 'Queues the bot-days, by the UTC day of the call, whose direction after 24 hours has to be counted again.';
