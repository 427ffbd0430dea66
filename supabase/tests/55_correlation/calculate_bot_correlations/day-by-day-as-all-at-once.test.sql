begin;
select plan(3);

select tests.given_returns('aa', '2024-01-30', tests.wave(40, 2.1)) \gset
select tests.given_returns('bb', '2024-02-03', tests.wave(36, 0.7)) \gset
select tests.given_returns('cc', '2024-02-03', tests.wave(20, 1.3)) \gset

create function pg_temp.known() returns jsonb language sql as $$
  select jsonb_build_object(
    'sums', (select jsonb_agg(to_jsonb(row) order by month) from engine.return_comoments as row),
    'pairs', (select jsonb_agg(to_jsonb(row) - 'as_of' order by bot_name_a, bot_name_b) from public.bot_correlation_matrix as row)
  );
$$;
create function pg_temp.run(day date) returns integer language sql as $$
  select tests.given_accounts_until(day + time '00:20' at time zone 'UTC');
  select public.calculate_bot_correlations((day + time '00:22') at time zone 'UTC');
$$;

savepoint nothing_known;
select count(pg_temp.run('2024-02-20'::date + number)) from generate_series(0, 19) as number \gset
select pg_temp.known() as day_by_day \gset
select is((select count(*) from public.ensemble_diversity_metrics), 20::bigint, 'each day has its measure of diversity');
rollback to nothing_known;
select pg_temp.run('2024-03-10') \gset
select is(pg_temp.known(), (:'day_by_day')::jsonb, 'one day after the other leaves the digits of all at once');
select is(
  (select count(*) from engine.return_comoments), 3::bigint, 'a row a month, whatever the steps'
);

select finish();
rollback;
