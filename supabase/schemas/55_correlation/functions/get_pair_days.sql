-- What a pair's correlation was computed from: the daily net returns of both accounts, day by day.
-- A day without a trade is zero, as in the correlation itself; an account begins with its first trade.
create function public.get_pair_days(p_bot_name_a text, p_bot_name_b text)
returns table (day date, return_a double precision, return_b double precision)
language sql
stable
set search_path = ''
begin atomic
  with known as (
    select state.bot_name, state.day, state.net_return
    from public.bot_daily_states as state
    where state.bot_name in (get_pair_days.p_bot_name_a, get_pair_days.p_bot_name_b)
  ),
  reach as (
    select max(account.first_day) as first_day, max(account.last_day) as last_day
    from (select min(known.day) as first_day, max(known.day) as last_day from known group by known.bot_name) as account
    having count(*) = 2
  )
  select calendar.day::date, coalesce(a.net_return, 0), coalesce(b.net_return, 0)
  from reach
  cross join lateral generate_series(reach.first_day::timestamp, reach.last_day::timestamp, interval '1 day') as calendar (day)
  left join known as a on a.bot_name = get_pair_days.p_bot_name_a and a.day = calendar.day::date
  left join known as b on b.bot_name = get_pair_days.p_bot_name_b and b.day = calendar.day::date
  order by calendar.day;
end;
comment on function public.get_pair_days(text, text) is 'Daily net returns of two bots on the UTC days from which both had an account, as fractions of their equity; nothing where they are the same bot or one has no account yet.';
