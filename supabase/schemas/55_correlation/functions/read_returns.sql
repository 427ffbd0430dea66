-- The daily returns of the whole crowd, day after day: 0 where a bot did not trade.
create function engine.read_returns(bot_names text[], from_day date, through_day date)
returns double precision[]
language sql
stable
set search_path = ''
set jit = off
as $$
  select array_agg(
    -- Beyond these no account is real, and squares of them are no numbers.
    case when abs(state.net_return) > 1e-150 then least(state.net_return, 1e100) else 0 end order by calendar.number, bot.place
  )
  from generate_series(0, read_returns.through_day - read_returns.from_day) as calendar (number)
  cross join unnest(read_returns.bot_names) with ordinality as bot (bot_name, place)
  left join public.bot_daily_states as state
    on state.day = read_returns.from_day + calendar.number and state.bot_name = bot.bot_name
   and state.day between read_returns.from_day and read_returns.through_day;
$$;
comment on function engine.read_returns(text[], date, date) is 'Net returns from bot_daily_states, day after day in the order of bot_names.';
