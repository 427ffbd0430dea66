-- The reference is Postgres' own corr() over the days laid side by side.
begin;
select plan(3);

-- They begin on different days, keep silent now and then, and one stops.
do $$ begin
perform tests.given_returns(name, begin, array_agg(case when (day * seed) % 11 <> 3 and day < stop then 0.02 * sin(seed * day * day) + 0.001 end order by day))
from (values
  ('aa', date '2023-11-20', 1, 999), ('bb', '2023-11-20', 2, 999), ('cc', '2023-12-03', 3, 999),
  ('dd', '2024-01-15', 5, 999), ('ee', '2024-02-01', 7, 60), ('ff', '2024-03-20', 11, 999)
) as bot (name, begin, seed, stop)
cross join lateral generate_series(1, date '2024-04-29' - begin) as day
group by name, begin;
end $$;
select tests.given_accounts_until('2024-04-30 06:20Z') \gset
select public.calculate_bot_correlations('2024-04-30 06:22Z') \gset

create temporary table expected as
with begun as (
  select bot_name, min(day) as begin from public.bot_daily_states group by bot_name
),
laid as (
  select begun.bot_name, begun.begin + number as day, coalesce(state.net_return, 0) as net_return
  from begun
  cross join lateral generate_series(0, date '2024-04-29' - begun.begin) as number
  left join public.bot_daily_states as state on state.bot_name = begun.bot_name and state.day = begun.begin + number
)
select a.bot_name as bot_name_a, b.bot_name as bot_name_b, corr(a.net_return, b.net_return) as r, count(*) as n
from laid as a
join laid as b on b.day = a.day and b.bot_name > a.bot_name
group by a.bot_name, b.bot_name;

select is((select count(*) from expected), 15::bigint, 'there are fifteen pairs to compare');
select is_empty(
  $$select expected.*, known.correlation_coefficient, known.sample_size
    from expected
    left join public.bot_correlation_matrix as known using (bot_name_a, bot_name_b)
    where abs(known.correlation_coefficient - expected.r) < 1e-12 and known.sample_size = expected.n is not true$$,
  'every coefficient is that of the days both had an account, zeros included, to 1e-12'
);
select is_empty(
  $$select known.*
    from public.bot_correlation_matrix as known
    join expected using (bot_name_a, bot_name_b)
    where abs(atanh(known.correlation_high) - atanh(known.correlation_coefficient) - 1.959963984540054 / sqrt(expected.n - 3)) > 1e-9
      or abs(atanh(known.correlation_coefficient) - atanh(known.correlation_low) - 1.959963984540054 / sqrt(expected.n - 3)) > 1e-9$$,
  'with the interval of Fisher'
);

select finish();
rollback;
