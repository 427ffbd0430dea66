-- A published system multiplied a diversity factor into the stored weight every day: × 237 after a month.
begin;
select plan(9);

select tests.only_these_bots('unique', 'other') \gset
update public.bot_clusters
set cluster_id = 1, cluster_size = 1, average_correlation = 0.1, diversity_bonus = 1.2, unknown_reason = null
where bot_name = 'unique';

select public.adjust_bot_weights('2024-03-01 00:43Z') \gset
select is((select effective_weight from public.bot_weights where bot_name = 'unique'), 1.2::float8, 'a unique bot counts a fifth more');
select is(public.adjust_bot_weights('2024-03-01 00:43Z'), 0, 'the same run again writes nothing');

select count(public.adjust_bot_weights(at)) from generate_series(timestamptz '2024-03-02 00:43Z', '2024-03-31 00:43Z', '1 day') as at \gset
select is((select effective_weight from public.bot_weights where bot_name = 'unique'), 1.2::float8, 'thirty days later it still counts a fifth more');
select results_eq(
  $$select changed_at, previous_weight, effective_weight, reason from public.bot_weight_history where bot_name = 'unique'$$,
  $$values (timestamptz '2024-03-01 00:43Z', null::float8, 1.2::float8, 'diversity 1 → 1.2')$$,
  'it has changed once, and why is written beside it'
);
select is_empty(
  'select * from public.bot_weight_history where bot_name = ''other''', 'a weight that did not move has no history'
);

-- Small steps are not lost: they add up until they are one.
update public.bot_expertise_map set expected_rate = 0.5005 where bot_name = 'other' and market_regime = 'ALL';
select public.adjust_bot_weights('2024-04-01 00:43Z') \gset
select is(
  (select count(*)::integer from public.bot_weight_history where bot_name = 'other'), 0, 'a step below weight_step is no change'
);
update public.bot_expertise_map set expected_rate = 0.502 where bot_name = 'other' and market_regime = 'ALL';
select public.adjust_bot_weights('2024-04-02 00:43Z') \gset
select results_eq(
  $$select previous_weight, effective_weight, reason from public.bot_weight_history where bot_name = 'other'$$,
  $$values (null::float8, 1.008::float8, 'accuracy 1 → 1.008')$$,
  'two of them are'
);
select is(public.adjust_bot_weights('2024-03-15 00:43Z'), 0, 'a clock that went back changes nothing');
select is(
  (select changed_at from public.bot_weights where bot_name = 'other'), timestamptz '2024-04-02 00:43Z',
  'the view says when the weight last moved'
);

select finish();
rollback;
