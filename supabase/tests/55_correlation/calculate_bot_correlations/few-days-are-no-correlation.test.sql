begin;
select plan(9);

select tests.given_returns('aa', '2024-01-01', tests.wave(29, 2.1)) \gset
select tests.given_returns('bb', '2024-01-01', tests.wave(29, 0.7)) \gset
select tests.given_bot('silent') \gset
select tests.given_accounts_until('2024-01-30 00:20Z') \gset
select public.calculate_bot_correlations('2024-01-30 00:22Z') \gset

select results_eq(
  $$select correlation_coefficient, sample_size, correlation_low, correlation_high, correlation_class, unknown_reason
    from public.bot_correlation_matrix where bot_name_a = 'aa' and bot_name_b = 'bb'$$,
  $$values (null::double precision, 29, null::double precision, null::double precision, 'unknown' collate "C", 'too few days: 29 of 30')$$,
  'twenty-nine days are too few'
);
select results_eq(
  $$select sample_size, unknown_reason from public.bot_correlation_matrix where bot_name_a = 'aa' and bot_name_b = 'silent'$$,
  $$values (0, 'too few days: 0 of 30')$$, 'who never traded has none in common with anybody'
);
select results_eq(
  $$select cluster_id, diversity_bonus, unknown_reason from public.bot_clusters where bot_name in ('aa', 'silent') order by bot_name$$,
  $$values (null::integer, 1::double precision, 'too few days: 29 of 30'), (null, 1, 'too few days: 0 of 30')$$,
  'without correlations there is no cluster, and no bonus'
);
select results_eq(
  $$select bot_count, mean_correlation, health, unknown_reasons ->> 'mean_correlation' from public.ensemble_diversity_metrics$$,
  $$values (0, null::double precision, 'unknown' collate "C", 'no two enabled bots have 30 days in common')$$,
  'and no diversity, with its reason'
);
select isnt((select hhi from public.ensemble_diversity_metrics), null, 'how the weight is spread is known from the first day');

-- The thirtieth day brings no trade: it counts as zero.
select tests.given_accounts_until('2024-01-31 00:20Z') \gset
select public.calculate_bot_correlations('2024-01-31 00:22Z') \gset
select results_eq(
  $$select sample_size, correlation_class from public.bot_correlation_matrix where bot_name_a = 'aa' and bot_name_b = 'bb'$$,
  $$values (30, 'weak' collate "C")$$, 'with the thirtieth day there is one'
);
select results_eq(
  $$select bot_name from public.bot_clusters where cluster_id is not null order by bot_name$$,
  $$values ('aa' collate "C"), ('bb')$$, 'and both have a cluster'
);

-- An account that always returns the same, a third of a percent, whose squares add up to rounding errors.
select tests.given_returns('constant', '2024-01-01', array_fill(0.01 / 3, array[30])) \gset
select tests.given_returns('constant', '2024-01-31', array[0.01 / 3]) \gset
select tests.given_accounts_until('2024-02-01 00:20Z') \gset
select public.calculate_bot_correlations('2024-02-01 00:22Z') \gset
select results_eq(
  $$select correlation_coefficient, sample_size, unknown_reason from public.bot_correlation_matrix where bot_name_a = 'aa' and bot_name_b = 'constant'$$,
  $$values (null::double precision, 31, 'one side never varies')$$, 'who always returns the same correlates with nobody'
);
select is(
  (select unknown_reason from public.bot_clusters where bot_name = 'constant'), 'one side never varies', 'and stands outside the clusters'
);

select finish();
rollback;
