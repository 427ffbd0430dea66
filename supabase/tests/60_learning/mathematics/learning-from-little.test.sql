-- What the learning mathematics says of nothing, of one thing and of what cannot be.
begin;
select plan(72);

select is(engine.exploration_rate(0), 0.3::double precision, 'the first episode explores most');
select is(engine.exploration_rate(9000000000000000000), 0.05::double precision, 'the last one still does');
select is(engine.exploration_rate(-1), null, 'there is none before the first');

select is(
  engine.greedy_action(increase, decrease, maintain), action, 'of ' || concat_ws(', ', increase, decrease, maintain) || ': ' || said
)
from (values
  (null::double precision, null::double precision, null::double precision, 'maintain', 'where nothing was tried, nothing is changed'),
  (0, 0, 0, 'increase', 'of equal ones the first'),
  (-1, 0.5, 0.5, 'decrease', 'of equal ones the first'),
  (-1, null, null, 'decrease', 'what was never tried is worth 0'),
  (-1, -2, -0.5, 'maintain', 'the least harm'),
  (0.2, 0.1, null, 'increase', 'the best')
) as state (increase, decrease, maintain, action, said);
select is(
  (select sum(engine.action_propensity(action, 'decrease', 0.75)) from unnest('{increase,decrease,maintain}'::text[]) as action),
  1::double precision, 'one of the actions is taken'
);
select is(engine.action_propensity('decrease', 'decrease', 0), 1::double precision, 'without exploration the greedy one');
select is(engine.action_propensity('decrease', 'decrease', 1.1), null, 'no chance is above one');

select is(engine.fold_q_table('{0,0.5,0}', '{}', '{}', '{}', '{}'), '{0,0.5,0}'::double precision[], 'no step teaches nothing');
select is(
  engine.fold_q_table('{0,0,0}', '{1}', '{2}', '{1}', '{null}'), '{0,0.1,0}'::double precision[], 'an end is worth its reward'
);
select is(
  engine.fold_q_table(engine.fold_q_table('{0,0,0,0,0,0}', '{1,2}', '{1,3}', '{1,2}', '{2,1}'), '{2,1}', '{3,2}', '{-1,3}', '{1,null}'),
  engine.fold_q_table('{0,0,0,0,0,0}', '{1,2,2,1}', '{1,3,3,2}', '{1,2,-1,3}', '{2,1,1,null}'),
  'a table carries on where it stood'
);

select is(
  (engine.off_policy_estimate('{}', '{}', '{}'))::text, '(,,,,)', 'nothing was logged: nothing is known'
);
select is(
  (engine.off_policy_estimate('{0.5}', '{2}', '{0.5}', '{1}', '{1}'))::text, '(2,2,2,,1)', 'one action has no error to tell'
);
select is((engine.off_policy_estimate('{0.5,0.5}', '{2,1}', '{0.5,0.5}')).doubly_robust, null, 'no model, no doubly robust estimate');
select is((engine.off_policy_estimate('{0.01}', '{1}', '{1}')).ips, 10::double precision, 'no action weighs more than ten');
select is((engine.off_policy_estimate('{0.5}', '{1}', '{0}')).snips, null, 'who would never have done that says nothing');
select is(
  (engine.off_policy_estimate('{0.5,0.25,0.5}', '{1,0,2}', '{0.5,0.25,0.5}')).ips, 1::double precision,
  'the policy itself has earned the mean'
);

select is(engine.softmax('{}'), '{}'::double precision[], 'nobody has no share');
select is(engine.softmax('{-1e9}'), '{1}'::double precision[], 'who is alone has all');
select is(engine.softmax('{0,-2000}'), '{1,0}'::double precision[], 'who is hopeless has none');
select is(engine.hedge_step('{0.5,0.5}', '{null,null}', 1), '{0.5,0.5}'::double precision[], 'a round in which all sleep changes nothing');
select is(engine.hedge_step('{0.5,0.5}', '{0.3,0.3}', 1), '{0.5,0.5}'::double precision[], 'nor one in which all lose alike');
select is(engine.hedge_step('{1,0}', '{1,0}', 1), '{1,0}'::double precision[], 'who has nothing cannot gain');
select is(engine.hedge_step('{1,0}', '{1,0}', 1, 0.5), '{0.75,0.25}'::double precision[], 'unless something is shared');
select is(engine.hedge_step('{0,0,1}', '{1,0,null}', 1), '{0,0,1}'::double precision[], 'nor while who has all sleeps');
select is(engine.hedge_step('{0.5,0.5}', '{0,1e6}', 1), '{1,0}'::double precision[], 'a loss beyond all measure costs all');
select is(engine.hedge_step('{1}', '{1}', 5), '{1}'::double precision[], 'who is alone keeps all');
select is(engine.boa_step('{1}', '{1}', 0.5), '{1}'::double precision[], 'whatever the method');
select is((engine.adahedge_step('{0}', 0, '{1}')).weights, '{1}'::double precision[], 'and the rate');
select is(
  (engine.adahedge_step('{0,0}', 0, '{0,0}')).next_mixability_gap, 0::double precision, 'who cannot be told apart costs nothing'
);
select is((engine.adahedge_step('{0,1,0}', 0, '{0,0,1}')).weights, '{0.5,0,0.5}'::double precision[], 'at an infinite rate the best share all');
select is(engine.hedge_bound(1, 100), 0::double precision, 'one expert is never regretted');
select is(engine.hedge_rate(87, 0), null, 'no rounds have no rate');

select is(engine.log_odds_vote('{}', '{}')::text, '(0,0,0.5)', 'nobody voted');
select is(engine.log_odds_vote('{0,0}', '{0.9,0.1}')::text, '(0,0,0.5)', 'all were silent');
select is(
  engine.log_odds_vote('{1}', '{0.25}')::text, engine.log_odds_vote('{-1}', '{0.75}')::text,
  'who is wrong three times of four says the opposite'
);
select ok((engine.log_odds_vote('{1}', '{1}')).probability_up < 1 + 1e-15, 'who was never wrong is still finite');

select is(
  (select string_agg(concat_ws(' ', place, low, high, high_since, alarm), ', ' order by place)
   from engine.cusum('{1,null,1,1,0,1}', 0, 1, 0, 2.5)),
  '1 0 1 1, 3 0 2 1, 4 0 3 1 high, 5 0 0, 6 0 1 6', 'a day without news is passed over, and an alarm starts anew'
);
select is(
  (select string_agg(concat_ws(' ', low, low_since, high, high_since), ', ' order by place) from engine.cusum('{-1,-1}', 0, 2, 0.25, 5, 0.25, 0.25)),
  '0.5 0 0, 0.75 0 0', 'sums carry on where they stood, in units of the deviation'
);
create temporary table hit_rates as
select array_agg(0.58 - case when t > 60 then 0.14 else 0 end + 0.1 * sin(t * t) order by t) as numbers from generate_series(1, 90) as t;
select results_eq(
  $$select place, low, high, alarm from hit_rates, engine.cusum(numbers, 0.58, 0.1) order by place$$,
  $$with first as (select part.* from hit_rates, engine.cusum(numbers[1:62], 0.58, 0.1) as part),
    last as (select low, high from first order by place desc limit 1)
    select place, low, high, alarm from first
    union all
    select part.place + 62, part.low, part.high, part.alarm
    from hit_rates, last, engine.cusum(numbers[63:], 0.58, 0.1, low_sum => last.low, high_sum => last.high) as part
    order by place$$,
  'two halves say what the whole says'
);
select is(
  (select min(place) from hit_rates, engine.cusum(numbers, 0.58, 0.1) where alarm = 'low') between 61 and 69, true,
  'a bot that falls from 58 to 44 percent is found within nine days'
);
select is_empty('select * from engine.cusum(''{}'', 0.5, 0.1)', 'no days, no sums');
select is(engine.page_hinkley('{}'), '{}'::integer[], 'no numbers, no alarms');
select is(engine.page_hinkley(array_fill(0.5::double precision, array[500])), '{}'::integer[], 'nor from what never changes');

select throws_ok(format('select %s', call), '22023', message, split_part(call, '(', 1) || ' refuses ' || message)
from (values
  ('engine.fold_q_table(''{0,0,0}'', ''{2}'', ''{1}'', ''{1}'', ''{null}'')',
    'the steps do not fit: send a state from 1 to 1, an action from 1 to 3, a reward and a next state for each'),
  ('engine.fold_q_table(''{0,0,0}'', ''{3}'', ''{1}'', ''{1}'', ''{null}'')',
    'the steps do not fit: send a state from 1 to 1, an action from 1 to 3, a reward and a next state for each'),
  ('engine.fold_q_table(''{0,0,0}'', ''{0}'', ''{1}'', ''{1}'', ''{null}'')',
    'the steps do not fit: send a state from 1 to 1, an action from 1 to 3, a reward and a next state for each'),
  ('engine.fold_q_table(''{0,0,0}'', ''{null}'', ''{1}'', ''{1}'', ''{null}'')',
    'the steps do not fit: send a state from 1 to 1, an action from 1 to 3, a reward and a next state for each'),
  ('engine.fold_q_table(''{0,0,0}'', ''{1}'', ''{4}'', ''{1}'', ''{null}'')',
    'the steps do not fit: send a state from 1 to 1, an action from 1 to 3, a reward and a next state for each'),
  ('engine.fold_q_table(''{0,0,0}'', ''{1}'', ''{null}'', ''{1}'', ''{null}'')',
    'the steps do not fit: send a state from 1 to 1, an action from 1 to 3, a reward and a next state for each'),
  ('engine.fold_q_table(''{0,0,0}'', ''{1}'', ''{1}'', ''{1}'', ''{5}'')',
    'the steps do not fit: send a state from 1 to 1, an action from 1 to 3, a reward and a next state for each'),
  ('engine.fold_q_table(''{0,0,0}'', ''{1}'', ''{1}'', ''{1}'', ''{-1}'')',
    'the steps do not fit: send a state from 1 to 1, an action from 1 to 3, a reward and a next state for each'),
  ('engine.fold_q_table(''{0,0,0}'', ''{1}'', ''{1}'', ''{1}'', ''{}'')',
    'the steps do not fit: send a state from 1 to 1, an action from 1 to 3, a reward and a next state for each'),
  ('engine.fold_q_table(''{0,0,0}'', ''{1}'', ''{1}'', ''{null}'', ''{null}'')', 'rewards[1] is null: send a finite number'),
  ('engine.fold_q_table(''{0,0,0}'', ''{1}'', ''{1}'', ''{NaN}'', ''{null}'')', 'rewards[1] is NaN: send a finite number'),
  ('engine.off_policy_estimate(''{0}'', ''{1}'', ''{1}'')',
    'send one propensity above 0, reward and target propensity per action, and both expectations or neither'),
  ('engine.off_policy_estimate(''{0.5}'', ''{1}'', ''{1}'', ''{1}'')',
    'send one propensity above 0, reward and target propensity per action, and both expectations or neither'),
  ('engine.off_policy_estimate(''{0.5}'', ''{NaN}'', ''{1}'')', 'rewards[1] is NaN: send a finite number'),
  ('engine.softmax(''{0,NaN}'')', 'scores[2] is NaN: send a finite number'),
  ('engine.hedge_step(''{1}'', ''{NaN}'', 1)', 'losses[1] is NaN: send a finite number'),
  ('engine.hedge_step(''{1}'', ''{1,0}'', 1)', '2 losses of 1 experts: send one each, null for who sleeps'),
  ('engine.adahedge_step(''{0}'', 0, ''{1,0}'')', '2 losses of 1 experts: send one each'),
  ('engine.exp3_step(''{1,1}'', 3, 1, 0.1)', 'arm 3 of 2: they are counted from 1'),
  ('engine.log_odds_vote(''{1}'', ''{1.1}'')', 'rates[1] is 1.1: send a finite number from 0 to 1'),
  ('engine.log_odds_vote(''{1}'', ''{}'')', '1 votes and 0 rates: send one each per bot'),
  ('engine.cusum(''{NaN}'', 0.5, 0.1)', 'numbers[1] is NaN: send a finite number'),
  ('engine.cusum(''{1}'', null, 0.1)', 'centre[1] is null: send a finite number'),
  ('engine.cusum(''{1}'', 0.5, 0)', 'without deviation every day is an alarm: send a deviation above 0')
) as refused (call, message);

select finish();
rollback;
