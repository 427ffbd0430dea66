-- The five deepest falls of each account, with the days they began, bottomed and were made good.
create function engine.write_drawdowns(bot_names text[], as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  delete from public.bot_drawdowns as drawdown where drawdown.bot_name = any (write_drawdowns.bot_names);
  insert into public.bot_drawdowns (
    bot_name, rank, depth, peak_on, trough_on, recovered_on, duration_days, recovery_days, as_of
  )
  select
    account.bot_name, fall.rank, fall.depth, account.begins_on - 1 + fall.peak, account.begins_on - 1 + fall.trough,
    account.begins_on - 1 + fall.recovery, fall.duration_days, fall.recovery_days, write_drawdowns.as_of
  from engine.merge_states(
    write_drawdowns.bot_names, 'ALL', 'ALL', null, engine.utc_day(write_drawdowns.as_of)
  ) as account
  cross join lateral (
    select row_number() over (order by worst.depth, worst.peak) as rank, worst.*
    from engine.worst_drawdowns(account.returns, 5) as worst
  ) as fall
  order by account.bot_name, fall.rank;
end;
$$;
comment on function engine.write_drawdowns(text[], timestamptz) is 'Rewrites bot_drawdowns of these bots.';
