-- A day whose account returns are written again after they were added up has to be looked at again.
create function engine.note_changed_returns()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  insert into engine.stale_return_days (day)
  select distinct changed.day
  from changed_states as changed
  where changed.day <= (select max(known.through_day) from engine.return_comoments as known)
  on conflict do nothing;
  return null;
end;
$$;
comment on function engine.note_changed_returns() is 'Statement trigger: queues the days of return_comoments whose states were written or removed.';

create trigger new_states_are_compared
after insert on public.bot_daily_states
referencing new table as changed_states
for each statement execute function engine.note_changed_returns();

create trigger changed_states_are_compared
after update on public.bot_daily_states
referencing new table as changed_states
for each statement execute function engine.note_changed_returns();

create trigger removed_states_are_compared
after delete on public.bot_daily_states
referencing old table as changed_states
for each statement execute function engine.note_changed_returns();
