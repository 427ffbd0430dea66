-- Every bot has its rows from the day it is registered, so a reader never meets an absent one.
create function engine.open_analytics_ledger()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.bot_advanced_metrics (bot_name, market_regime)
  select bot_name, 'ALL' from new_bots
  on conflict (bot_name, market_regime) do nothing;
  insert into public.bot_performance_streaks (bot_name)
  select bot_name from new_bots
  on conflict (bot_name) do nothing;
  insert into public.bot_calibration (bot_name)
  select bot_name from new_bots
  on conflict (bot_name) do nothing;
  return null;
end;
$$;
comment on function engine.open_analytics_ledger() is 'Statement trigger: a new bot starts with an empty row in bot_advanced_metrics (ALL), bot_performance_streaks and bot_calibration.';

create trigger new_bots_have_analytics
after insert on public.bots
referencing new table as new_bots
for each statement execute function engine.open_analytics_ledger();
