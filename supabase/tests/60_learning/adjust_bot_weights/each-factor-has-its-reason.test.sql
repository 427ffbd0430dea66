-- "Why is this bot at 0.83?" is one row: six factors, each from its own source, each with a sentence.
begin;
select plan(10);

select tests.only_these_bots('good', 'bad', 'new') \gset
update public.regime_model set crowd_rate = 0.51;
update public.bot_expertise_map set expected_rate = 0.51 where bot_name in ('good', 'bad', 'new');
update public.bot_expertise_map set call_count = 400, hit_count = 220, hit_rate = 0.55, unknown_reason = null,
  expected_rate = case market_regime when 'ALL' then 0.55 when 'VOLATILE' then 0.45 else 0.6 end
where bot_name = 'good';
update public.bot_expertise_map set call_count = 400, hit_count = 80, hit_rate = 0.2, unknown_reason = null, expected_rate = 0.2
where bot_name = 'bad';
insert into public.regime_beliefs (day, label, evidence, filtered, smoothed)
values ('2024-03-01', 'VOLATILE', '{0,0,0,0}', '{0.1,0.1,0,0.8}', '{0.25,0.25,0.25,0.25}');
update public.bot_clusters
set cluster_id = 1, cluster_size = 2, average_correlation = 0.76, diversity_bonus = 0.9, unknown_reason = null
where bot_name = 'good';
update public.dynamic_trust_scores set trust_score = 0.5, calculated_at = '2024-03-01 00:28Z' where situation_id = 1;
update public.dynamic_trust_scores set trust_score = case bot_name when 'good' then 0.6 else 0.4 end
where situation_id = 1 and bot_name in ('good', 'bad');
select tests.given_action('good', '2024-03-01 00:38Z', 'increase', 1, 1.1) \gset

select public.adjust_bot_weights('2024-03-01 00:43Z') \gset
create temporary table factor as
select bot_name, source, factor, is_live, reason from public.bot_weight_factors where bot_name in ('good', 'bad', 'new');

-- Odds: .55 / .45 = 1.2222; .45 × .8 + .6 × .2 = .48 in the belief, .48 / .52 over .55 / .45 = .7552.
select results_eq(
  $$select source, factor from factor where bot_name = 'good' order by source$$,
  $$values ('accuracy' collate "C", 1.2222::float8), ('diversity', 0.9), ('guardrail', 1), ('regime', 0.7552),
    ('reinforcement', 1.1), ('trust', 1.2)$$,
  'each source says what it knows'
);
select is(
  (select reason from factor where bot_name = 'good' and source = 'accuracy'),
  'expected to be right in 55.0 % of its calls (400 known, drawn to the crowd''s 51.0 %)', 'how often it is right'
);
select is(
  (select reason from factor where bot_name = 'good' and source = 'regime'),
  'expected to be right in 48.0 % of its calls now (VOLATILE believed with 80.0 %), in 55.0 % over all',
  'how much of that holds in the market as it is believed to be'
);
select is(
  (select reason from factor where bot_name = 'good' and source = 'diversity'),
  'correlates 0.76 with the others on average', 'who says the same'
);
select matches(
  (select reason from factor where bot_name = 'good' and source = 'trust'),
  '^trusted 60\.0 % in UNKNOWN, the crowd 50\.0 % on average$', 'whether it is trusted more than others'
);
select is(
  (select reason from factor where bot_name = 'good' and source = 'reinforcement'),
  'only watched, last increased in state UNKNOWN/even/normal/steady/unknown', 'and what the policy does with it'
);
select is(
  (select round(effective_weight::numeric, 4) from public.bot_weights where bot_name = 'good'),
  round((1.2222 * 0.9 * 0.7552 * 1.2)::numeric, 4),
  'a factor that is only watched does not enter the weight'
);
select is(
  (select factor from factor where bot_name = 'bad' and source = 'accuracy'), 0.5::float8,
  'no single source does more than halve a vote'
);
select results_eq(
  $$select source, factor from factor where bot_name = 'new' and source in ('accuracy', 'diversity', 'regime') order by source$$,
  $$values ('accuracy' collate "C", 1.0408::float8), ('diversity', 1), ('regime', 1)$$,
  'a bot nobody knows counts as much as the crowd'
);
update public.rl_policy set stage = 'live';
select public.adjust_bot_weights('2024-03-02 00:43Z') \gset
select is(
  (select round(effective_weight::numeric, 4) from public.bot_weights where bot_name = 'good'),
  round((1.2222 * 0.9 * 0.7552 * 1.2 * 1.1)::numeric, 4),
  'once the policy is live it does'
);

select finish();
rollback;
