-- Every bot has its row from the day it is registered, so a reader never meets an absent one.
create function engine.open_bot_ledger()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into public.bot_accuracy_metrics (bot_name)
  select bot_name from new_bots
  on conflict (bot_name) do nothing;
  return null;
end;
$$;
comment on function engine.open_bot_ledger() is 'Statement trigger: a new bot starts with an empty accuracy row.';

create trigger new_bots_have_a_ledger
after insert on public.bots
referencing new table as new_bots
for each statement execute function engine.open_bot_ledger();
