-- Each pair stands once, its names in order: a bot with another name may stand on the other side. Its pairs are written
-- anew by the next run.
create function engine.forget_pairs()
returns trigger
language plpgsql
volatile
set search_path = ''
as $$
begin
  delete from public.bot_correlation_matrix as pair where old.bot_name in (pair.bot_name_a, pair.bot_name_b);
  return new;
end;
$$;
comment on function engine.forget_pairs() is 'Trigger: a bot that is renamed leaves the correlation matrix until the next run.';

create trigger renamed_bots_leave_their_pairs
before update of bot_name on public.bots
for each row when (old.bot_name <> new.bot_name) execute function engine.forget_pairs();
