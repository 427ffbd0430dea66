-- The five deepest falls of an account that somebody chose.
create function engine.read_bot_drawdowns(bot_name text, market_regime text, side text, from_day date, through_day date)
returns table (
  rank integer, depth double precision, peak_on date, trough_on date, recovered_on date, duration_days integer,
  recovery_days integer
)
language sql
stable
security definer
rows 5
set search_path = ''
set jit = off
as $$
  select
    fall.rank::integer, fall.depth, account.begins_on - 1 + fall.peak, account.begins_on - 1 + fall.trough,
    account.begins_on - 1 + fall.recovery, fall.duration_days, fall.recovery_days
  from engine.merge_states(
    array[read_bot_drawdowns.bot_name], read_bot_drawdowns.market_regime, read_bot_drawdowns.side,
    read_bot_drawdowns.from_day, engine.last_state_day(read_bot_drawdowns.through_day)
  ) as account
  cross join lateral (
    select row_number() over (order by worst.depth, worst.peak) as rank, worst.*
    from engine.worst_drawdowns(account.returns, 5) as worst
  ) as fall
  order by fall.rank;
$$;
comment on function engine.read_bot_drawdowns(text, text, text, date, date) is 'What public.get_bot_drawdowns returns.';
