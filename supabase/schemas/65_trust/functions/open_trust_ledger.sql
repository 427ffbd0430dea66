-- Every bot has its rows from the day it is registered, so a reader never meets an absent one.
create function engine.open_trust_ledger()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.bot_expertise_map (bot_name, market_regime)
  select new_bot.bot_name, regime.name
  from new_bots as new_bot
  cross join unnest(array['ALL', 'TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE']) as regime (name)
  where not new_bot.is_ensemble
  on conflict (bot_name, market_regime) do nothing;
  insert into public.dynamic_trust_scores (bot_name, situation_id)
  select new_bot.bot_name, situation.situation_id
  from new_bots as new_bot
  cross join public.meta_situations as situation
  where not new_bot.is_ensemble
  on conflict (bot_name, situation_id) do nothing;
  return null;
end;
$$;
comment on function engine.open_trust_ledger() is 'Statement trigger: a new bot starts at the crowds prior in every situation.';

create trigger new_bots_have_trust
after insert on public.bots
referencing new table as new_bots
for each statement execute function engine.open_trust_ledger();
