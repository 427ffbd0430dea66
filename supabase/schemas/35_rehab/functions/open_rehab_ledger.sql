-- Every bot has its rows from the day it is registered, so a reader never meets an absent one.
create function engine.open_rehab_ledger()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.bot_guardrails (bot_name)
  select bot_name from new_bots where not is_ensemble
  on conflict (bot_name) do nothing;
  insert into public.bot_probation_status (bot_name)
  select bot_name from new_bots where not is_ensemble
  on conflict (bot_name) do nothing;
  return null;
end;
$$;
comment on function engine.open_rehab_ledger() is 'Statement trigger: a new bot starts active, within the default guardrails.';

create trigger new_bots_have_guardrails
after insert on public.bots
referencing new table as new_bots
for each statement execute function engine.open_rehab_ledger();
