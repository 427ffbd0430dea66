-- Drops what was added up from the first month on that no longer holds the returns it was made of.
create function engine.forget_changed_months(bot_names text[])
returns boolean
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_from date;
begin
  if exists (select from engine.return_comoments as known where known.bot_names <> forget_changed_months.bot_names) then
    -- A bot came, went or was renamed: every place has moved.
    v_from := '-infinity';
  else
    select min(stale.month) into v_from
    from (
      select distinct date_trunc('month', changed.day::timestamp)::date as month from engine.stale_return_days as changed
    ) as stale
    left join engine.return_comoments as known on known.month = stale.month
    -- Before the first month there was nothing to compare with.
    where known.month is null
      or known.returns is distinct from engine.read_returns(known.bot_names, known.month, known.through_day);
  end if;
  delete from engine.stale_return_days;
  delete from engine.return_comoments as known where known.month >= v_from;
  return found;
end;
$$;
comment on function engine.forget_changed_months(text[]) is 'Compares the months of the queued days with bot_daily_states and deletes return_comoments from the first that differs. Returns whether any did.';
