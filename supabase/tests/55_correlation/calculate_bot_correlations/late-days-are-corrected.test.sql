begin;
select plan(7);

select tests.given_returns('aa', '2024-01-10', tests.wave(80, 2.1)) \gset
select tests.given_returns('bb', '2024-01-20', tests.wave(70, 0.7)) \gset
select tests.given_returns('cc', '2024-02-15', tests.wave(44, 1.3)) \gset
select tests.given_accounts_until('2024-03-20 00:20Z') \gset
select public.calculate_bot_correlations('2024-03-20 00:22Z') \gset

-- What is left behind, and what a calculation from nothing makes of the same accounts.
create function pg_temp.left_behind() returns jsonb language sql as $$
  select jsonb_build_object(
    'sums', (select jsonb_agg(to_jsonb(row) order by month) from engine.return_comoments as row),
    'pairs', (select jsonb_agg(to_jsonb(row) - 'as_of' order by bot_name_a, bot_name_b) from public.bot_correlation_matrix as row),
    'clusters', (select jsonb_agg(to_jsonb(row) - 'as_of' order by bot_name) from public.bot_clusters as row)
  );
$$;
create function pg_temp.anew(as_of timestamptz) returns jsonb language plpgsql as $$
begin
  delete from engine.return_comoments;
  delete from public.bot_correlation_matrix;
  perform public.calculate_bot_correlations(as_of);
  return pg_temp.left_behind();
end;
$$;
create temporary table before as select pg_temp.left_behind() as state;

select tests.given_returns('aa', '2024-02-02', array[0.05]) \gset
select is((select count(*) from engine.stale_return_days), 1::bigint, 'a day that is written again is looked at again');
select public.calculate_bot_correlations('2024-03-20 06:22Z') \gset
select isnt(pg_temp.left_behind(), (select state from before), 'another return changes what is known');
select is(pg_temp.left_behind(), pg_temp.anew('2024-03-20 06:22Z'), 'to the last digit as if it had always been so');

delete from public.bot_daily_states where bot_name = 'cc' and day = '2024-02-15';
select tests.given_returns('bb', '2023-12-30', array[0.01]) \gset
select tests.given_accounts_until('2024-03-25 00:20Z') \gset
select public.calculate_bot_correlations('2024-03-25 00:22Z') \gset
select is(
  (select sample_size from public.bot_correlation_matrix where bot_name_a = 'aa' and bot_name_b = 'bb'),
  date '2024-03-24' - date '2024-01-10' + 1, 'an account that began earlier is counted from there'
);
select is(
  (select sample_size from public.bot_correlation_matrix where bot_name_a = 'bb' and bot_name_b = 'cc'),
  date '2024-03-24' - date '2024-02-16' + 1, 'one whose first trade was withdrawn from its next'
);
select is(pg_temp.left_behind(), pg_temp.anew('2024-03-25 00:22Z'), 'again to the last digit');

delete from public.bot_daily_states;
select public.calculate_bot_correlations('2024-03-25 06:22Z') \gset
select results_eq(
  $$select (select count(*) from public.bot_correlation_matrix), (select count(*) from public.bot_clusters where cluster_id is not null),
      (select distinct unknown_reason from public.bot_clusters)$$,
  $$values (0::bigint, 0::bigint, 'no correlation is known yet')$$, 'where no account is left, nothing is known'
);

select finish();
rollback;
