-- Every bot has its rows from the day it is registered, so a reader never meets an absent one.
create function engine.open_weight_ledger()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.bot_weight_factors (bot_name, source)
  select new_bot.bot_name, source.name
  from new_bots as new_bot
  cross join unnest(array['accuracy', 'diversity', 'regime', 'reinforcement', 'trust', 'guardrail']) as source (name)
  where not new_bot.is_ensemble
  on conflict (bot_name, source) do nothing;
  return null;
end;
$$;
comment on function engine.open_weight_ledger() is 'Statement trigger: a new bot starts with every factor at 1.';

create trigger new_bots_have_factors
after insert on public.bots
referencing new table as new_bots
for each statement execute function engine.open_weight_ledger();
