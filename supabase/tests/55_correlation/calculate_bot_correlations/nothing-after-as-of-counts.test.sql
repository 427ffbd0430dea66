begin;
select plan(5);

select is(public.calculate_bot_correlations('2024-01-01 00:22Z'), 0, 'without calls and accounts there is nothing to do');
select is_empty(
  'select from public.bot_correlation_matrix union all select from public.ensemble_diversity_metrics', 'and nothing is written'
);

select tests.given_returns('aa', '2024-01-01', tests.wave(80, 2.1)) \gset
select tests.given_returns('bb', '2024-01-01', tests.wave(80, 0.7)) \gset
select tests.given_accounts_until('2024-03-20 00:20Z') \gset
select public.calculate_bot_correlations('2024-02-10 23:22Z') \gset
select is(
  (select sample_size from public.bot_correlation_matrix where bot_name_a = 'aa' and bot_name_b = 'bb'), 40,
  'a day counts when it has passed, whatever the accounts say of later ones'
);
select public.calculate_bot_correlations('2024-03-10 00:22Z') \gset
select is(public.calculate_bot_correlations('2024-03-01 00:22Z'), 0, 'a clock that went back waits');
select is(
  (select sample_size from public.bot_correlation_matrix where bot_name_a = 'aa' and bot_name_b = 'bb'), 69,
  'and unsays nothing'
);

select finish();
rollback;
