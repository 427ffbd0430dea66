-- What a pair's correlation was computed from: the daily net returns of both accounts, from the later first trade on, as many
-- days as the matrix counted. A day without a trade is zero, as there.
create function public.get_pair_days(p_bot_name_a text, p_bot_name_b text)
returns table (day date, return_a double precision, return_b double precision)
language sql
stable
set search_path = ''
begin atomic
  with begun as (
    select max(first_trade.day) as day, max(pair.sample_size) as day_count
    from public.bot_correlation_matrix as pair
    cross join lateral (
      select (
        select min(state.day) from public.bot_daily_states as state where state.bot_name = bot.bot_name
      ) as day
      from unnest(array[pair.bot_name_a, pair.bot_name_b]) as bot (bot_name)
    ) as first_trade
    where pair.bot_name_a = least(get_pair_days.p_bot_name_a, get_pair_days.p_bot_name_b)
      and pair.bot_name_b = greatest(get_pair_days.p_bot_name_a, get_pair_days.p_bot_name_b)
    having count(first_trade.day) = 2
  )
  select begun.day + number, coalesce(a.net_return, 0), coalesce(b.net_return, 0)
  from begun
  cross join lateral generate_series(0, begun.day_count - 1) as number
  left join public.bot_daily_states as a on a.bot_name = get_pair_days.p_bot_name_a and a.day = begun.day + number
  left join public.bot_daily_states as b on b.bot_name = get_pair_days.p_bot_name_b and b.day = begun.day + number
  order by number;
end;
comment on function public.get_pair_days(text, text) is 'Daily net returns of two bots, as fractions of their equity, on the UTC days that stand behind their row of bot_correlation_matrix: sample_size of them. Nothing before the pair is known.';
