begin;
select plan(9);

select tests.given_returns('twin-a', '2024-01-01', tests.wave(60, 2.1)) \gset
select tests.given_returns('twin-b', '2024-01-01', tests.wave(60, 2.1)) \gset
select tests.given_returns('other', '2024-01-01', tests.wave(60, 0.7)) \gset
update public.bot_expertise_map set expected_rate = 0.6 where bot_name = 'twin-b' and market_regime = 'ALL';
select tests.given_accounts_until('2024-03-01 00:20Z') \gset
select public.calculate_bot_correlations('2024-03-01 00:22Z') \gset

select results_eq(
  $$select round(correlation_coefficient::numeric, 12), sample_size, correlation_class, correlation_high, unknown_reason
    from public.bot_correlation_matrix where bot_name_a = 'twin-a' and bot_name_b = 'twin-b'$$,
  $$values (1.000000000000, 60, 'strong_positive' collate "C", 1::double precision, null::text)$$,
  'two identical bots correlate by one'
);
select results_eq(
  $$select cluster_size, round(mean_correlation_within::numeric, 12), is_redundant, silhouette > 0.5
    from public.bot_clusters where bot_name in ('twin-a', 'twin-b') order by bot_name$$,
  'values (2, 1.000000000000, true, true), (2, 1.000000000000, false, true)',
  'they are one cluster, and the one with the worse record is redundant'
);
select is(
  (select count(distinct cluster_id) from public.bot_clusters where bot_name in ('twin-a', 'twin-b')), 1::bigint,
  'under one number'
);
select results_eq(
  $$select cluster_size, mean_correlation_within, is_redundant, silhouette from public.bot_clusters where bot_name = 'other'$$,
  'values (1, null::double precision, false, 0::double precision)', 'who says something else is a cluster of its own'
);
select is_empty(
  $$select own.bot_name
    from public.bot_clusters as own
    cross join lateral (
      select avg(pair.correlation_coefficient) as mean
      from public.bot_correlation_matrix as pair
      where own.bot_name in (pair.bot_name_a, pair.bot_name_b)
        and pair.correlation_coefficient is not null
    ) as pairs
    where own.cluster_id is not null and abs(own.average_correlation - pairs.mean) > 1e-12$$,
  'average_correlation is the mean over the pairs of a bot'
);
select is(
  (select diversity_bonus from public.bot_clusters where bot_name = 'twin-a'), 1.1::double precision,
  'half of the others say the same: the published bonus is 10 %'
);
select is(
  (select diversity_bonus from public.bot_clusters where bot_name = 'other'), 1.2::double precision,
  'nobody else says it: 20 %'
);
select is(
  (select abs(a.place - b.place) from public.bot_clusters as a, public.bot_clusters as b
   where a.bot_name = 'twin-a' and b.bot_name = 'twin-b'), 1, 'a heat map shows the twins side by side'
);
select results_eq(
  $$select bot_count, cluster_count, strong_pair_count, health, round(effective_bot_count::numeric, 2)
    from public.ensemble_diversity_metrics$$,
  $$values (3, 2, 1, 'crowded' collate "C", 1.89)$$, 'three bots are worth about two'
);

select finish();
rollback;
