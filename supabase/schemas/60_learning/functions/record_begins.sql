-- From when on a bot's record speaks of the bot as it is now.
create function engine.record_begins(as_of timestamptz)
returns table (bot_name text, began_on date)
language sql
stable
rows 87
set search_path = ''
as $$
  select event.bot_name, max(event.began_on)
  from public.drift_events as event
  where event.subject = 'bot' and event.detected_on < engine.call_day(record_begins.as_of)
  group by event.bot_name;
$$;
comment on function engine.record_begins(timestamptz) is 'For each bot with a drift alarm known at as_of: the day since which it drifted. What came before counts less.';
