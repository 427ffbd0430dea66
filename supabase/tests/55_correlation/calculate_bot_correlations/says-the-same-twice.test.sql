begin;
select plan(5);

select tests.given_returns('aa', '2024-01-01', tests.wave(40, 2.1)) \gset
select tests.given_returns('bb', '2024-01-01', tests.wave(40, 0.7)) \gset
select tests.given_accounts_until('2024-02-10 00:20Z') \gset
select cmp_ok(public.calculate_bot_correlations('2024-02-10 00:22Z'), '>', 0, 'the first run writes pairs');

create temporary table written as
select pair.ctid as place, pair.* from public.bot_correlation_matrix as pair;
select is(public.calculate_bot_correlations('2024-02-10 00:22Z'), 0, 'the second writes nothing');
-- The same accounts are written once more, as a rebuild does.
select tests.given_returns('aa', '2024-01-01', tests.wave(40, 2.1)) \gset
select is(public.calculate_bot_correlations('2024-02-10 12:22Z'), 0, 'nor does one after the same accounts were written again');
select results_eq(
  'select pair.ctid, pair.* from public.bot_correlation_matrix as pair order by bot_name_a, bot_name_b',
  'select * from written order by bot_name_a, bot_name_b',
  'every pair stands where it stood'
);
select is(
  (select as_of from public.ensemble_diversity_metrics), timestamptz '2024-02-10 00:22Z', 'and so does the day''s diversity'
);

select finish();
rollback;
