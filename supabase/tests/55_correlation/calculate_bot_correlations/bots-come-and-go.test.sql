begin;
select plan(11);

select tests.given_returns('aa', '2024-01-01', tests.wave(60, 2.1)) \gset
select tests.given_returns('bb', '2024-01-01', tests.wave(60, 0.7)) \gset
select tests.given_returns('cc', '2024-01-01', tests.wave(60, 2.1)) \gset
select tests.given_returns('quorum', '2024-01-01', tests.wave(60, 1.3)) \gset
select tests.given_accounts_until('2024-02-20 00:20Z') \gset
select public.calculate_bot_correlations('2024-02-20 00:22Z') \gset

create function pg_temp.bots() returns bigint language sql as 'select count(*) from public.bots where not is_ensemble';
select is(
  (select count(*) from public.bot_correlation_matrix), pg_temp.bots() * (pg_temp.bots() - 1) / 2, 'each pair stands once'
);
select is_empty(
  $$select from public.bot_correlation_matrix where 'quorum' in (bot_name_a, bot_name_b)
    union all select from public.bot_clusters where bot_name = 'quorum'$$,
  'the crowd''s own voice is no bot of the crowd'
);

select tests.given_bot('newcomer') \gset
select is(
  (select unknown_reason from public.bot_clusters where bot_name = 'newcomer'), 'no correlation is known yet',
  'a bot has its row from the day it is registered'
);
select public.calculate_bot_correlations('2024-02-20 06:22Z') \gset
select is(
  (select count(*) from public.bot_correlation_matrix), pg_temp.bots() * (pg_temp.bots() - 1) / 2, 'and its pairs after the next run'
);

-- Under its new name it stands on the other side of its pairs.
create temporary table before as select * from public.bot_correlation_matrix where bot_name_a = 'aa' and bot_name_b = 'bb';
update public.bots set bot_name = 'zz' where bot_name = 'aa';
select is_empty(
  'select from public.bot_correlation_matrix where bot_name_a >= bot_name_b', 'a bot can be renamed to the end of the alphabet'
);
select public.calculate_bot_correlations('2024-02-20 12:22Z') \gset
select results_eq(
  $$select correlation_coefficient, sample_size from public.bot_correlation_matrix where bot_name_a = 'bb' and bot_name_b = 'zz'$$,
  'select correlation_coefficient, sample_size from before', 'a renamed bot keeps its correlations'
);
select is_empty(
  $$select from public.bot_correlation_matrix where 'aa' in (bot_name_a, bot_name_b)$$, 'under its new name alone'
);
select is(
  (select count(*) from public.bot_correlation_matrix), pg_temp.bots() * (pg_temp.bots() - 1) / 2, 'no pair is missing'
);

update public.bots set is_enabled = false where bot_name = 'cc';
select tests.given_accounts_until('2024-02-21 00:20Z') \gset
select public.calculate_bot_correlations('2024-02-21 00:22Z') \gset
select is(
  (select sample_size from public.bot_correlation_matrix where bot_name_a = 'cc' and bot_name_b = 'zz'), 51,
  'a bot that is disabled keeps its record'
);
select results_eq(
  $$select cluster_id, unknown_reason from public.bot_clusters where bot_name = 'cc'$$,
  $$values (null::integer, 'it has left the crowd')$$, 'but is in no cluster'
);
select results_eq(
  $$select measurement_date, bot_count, strong_pair_count from public.ensemble_diversity_metrics order by 1$$,
  $$values (date '2024-02-20', 3, 1), ('2024-02-21', 2, 0)$$, 'and does not make the crowd look redundant'
);

select finish();
rollback;
