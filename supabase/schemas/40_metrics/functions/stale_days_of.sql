-- Reads a queue that no request role may touch, and hands out its days of one bot.
create function engine.stale_days_of(bot_name text)
returns setof date
language sql
stable
security definer
rows 2
set search_path = ''
begin atomic
  select stale_day.day from engine.stale_bot_days as stale_day where stale_day.bot_name = stale_days_of.bot_name;
end;
comment on function engine.stale_days_of(text) is 'Days of a bot whose outcomes changed since bot_performance_history summed them: who wants to know it now asks the outcomes of these.';
