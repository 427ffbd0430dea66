-- What a year of the product leaves behind beside calls and outcomes, in the amounts it leaves: the pages of the ensemble,
-- of learning and of trust read this. Contents are formulas; they are never judged, only read.
-- It follows history.sql; bench.last_moment() says when that ends.

create view bench.days as
select engine.utc_day(bench.last_moment()) - age as day from generate_series(0, 364) as age;

insert into public.scans (exchange, timeframe, as_of, origin)
select 'bench', '1h', at, 'replay'
from generate_series(bench.last_moment() - interval '30 days', bench.last_moment(), interval '1 hour') as at;
insert into public.scan_symbols (scan_id, symbol, decision_count, prediction_count, abstentions)
select scan_id, symbol, 87, 4, '{"no crossing": 60, "warming up": 23}'
from public.scans
join public.market_symbols using (exchange)
order by scan_id, symbol;

-- Eighty kinds of market, each for some hours at a time, and what is thought of every bot in each.
insert into public.meta_situations (
  situation_name, regime, volatility, volume, momentum, btc_correlation, time_of_day, times_encountered, first_seen, last_seen
)
select
  format('Situation %s', row_number() over ()), regime, volatility, 'NORMAL', momentum, 'HIGH', time_of_day, 100,
  bench.last_moment() - interval '365 days', bench.last_moment() - row_number() over () * interval '3 hours'
from unnest(array['TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE']) as regime
cross join unnest(array['LOW', 'MEDIUM', 'HIGH', 'EXTREME']) as volatility
cross join unnest(array['UP', 'NEUTRAL', 'DOWN', 'STRONG_DOWN', 'STRONG_UP']) as momentum
cross join unnest(array['EUROPE']) as time_of_day;
insert into public.situation_hours (exchange, observed_at, situation_id)
select 'bench', at, 2 + floor(80 * bench.noise(extract(epoch from at)::bigint / 14400, 2001))::integer
from generate_series(bench.last_moment() - interval '365 days', bench.last_moment(), interval '1 hour') as at;
insert into public.dynamic_trust_scores (
  bot_name, situation_id, trust_score, historical_performance, consistency, situation_expertise, diversity, expected_rate,
  expected_rate_low, expected_rate_high, situation_call_count, log_odds, covariance_weight, calculated_at
)
select
  bot_name, situation_id, score, score, score, score, score, 0.4 + score / 5, 0.3 + score / 5, 0.5 + score / 5, 40, 0.1, 0.1,
  bench.last_moment()
from bench.bots
cross join public.meta_situations
cross join lateral (select bench.noise(number * 1000 + situation_id, 2002) as score) as drawn
on conflict (bot_name, situation_id) do update set calculated_at = excluded.calculated_at;
insert into public.regime_beliefs (day, label, evidence, filtered, smoothed)
select day, 'RANGING', array[0, 0, 0, 0], array[0.2, 0.2, 0.4, 0.2], array[0.1, 0.2, 0.5, 0.2] from bench.days;
insert into public.bot_trust_history (bot_name, day, situation_id, trust_score, expected_rate, covariance_weight)
select bot_name, day, 2, 0.5, 0.5, 0.1 from bench.days cross join bench.bots order by day, bot_name;
insert into public.meta_learning_episodes (
  day, situation_id, label, believed_regime, belief, decision_count, correct_count, equal_weight_correct_count, log_score,
  surprise, lesson
)
select day, 2, 'RANGING', 'RANGING', 0.4, 1200, 610, 600, -0.69, 0.1, 'RANGING held; weighing the bots changed nothing'
from bench.days;

-- Every bot's weight moves daily; reinforcement acts on each of them daily, in some of three hundred states.
insert into public.bot_weight_history (bot_name, changed_at, previous_weight, effective_weight, factors, reason)
select
  bot_name, day::timestamp at time zone 'UTC', 1, 1.02,
  '{"accuracy": 1.1, "diversity": 0.9, "regime": 1, "reinforcement": 1, "trust": 1.03, "guardrail": 1}',
  'accuracy 1.08 → 1.10: 54.2 % of its decided calls were right'
from bench.days cross join bench.bots order by day, bot_name;
insert into public.rl_state_space (state_hash, regime, performance, weight, trend, correlation, times_visited, last_visited)
select concat_ws('/', regime, performance, weight, trend, correlation), regime, performance, weight, trend, correlation, 100,
  bench.last_moment()
from unnest(array['TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE']) as regime
cross join unnest(array['poor', 'even', 'good']) as performance
cross join unnest(array['light', 'normal', 'heavy']) as weight
cross join unnest(array['falling', 'steady', 'rising']) as trend
cross join unnest(array['low', 'medium', 'high']) as correlation;
insert into public.rl_q_table (state_hash, action_type, q_value, times_tried, mean_reward, last_updated)
select state_hash, action_type, 0.001, 30, 0.0001, bench.last_moment()
from public.rl_state_space
cross join unnest(array['increase', 'decrease', 'maintain']) as action_type;
insert into public.rl_action_history (
  policy_id, bot_name, taken_at, state_hash, action_type, propensity, is_exploration, factor_before, factor_after,
  immediate_reward, decision_count, rewarded_at
)
select
  policy_id, bot_name, day::timestamp at time zone 'UTC', 'RANGING/even/normal/steady/low',
  (array['increase', 'maintain', 'decrease'])[1 + (number + (day - date '2000-01-01')) % 3], 0.8, false, 1, 1, 0.001, 100,
  (day + 2)::timestamp at time zone 'UTC'
from bench.days cross join bench.bots cross join public.rl_policy
where is_active
order by day, bot_name;
insert into public.rl_policy_days (
  policy_id, day, stage, epsilon, action_count, exploration_count, increase_count, decrease_count, rewarded_count,
  tested_count, reward_sum
)
select policy_id, day, 'shadow', 0.3, 87, 26, 29, 29, 87, 80, 0.087
from bench.days cross join public.rl_policy where is_active;
insert into public.drift_events (
  subject, bot_name, detected_on, began_on, direction, statistic, threshold, rate_before, rate_since, note
)
select 'bot', bot_name, day, day - 20, 'worse', 6, 5, 0.55, 0.47, 'its calls are right less often than before'
from bench.days cross join bench.bots
where bench.noise(number * 100000 + (day - date '2000-01-01'), 2003) < 0.02
order by day, bot_name;

-- Each coin is decided hourly by forty voters; one decision in ten is sure enough to recommend, and is a call of the crowd.
do $$
begin
  set local session_replication_role = replica;

  insert into public.consensus_decisions (
    exchange, symbol, decided_at, situation_id, side, probability, confidence, equal_side, equal_share, voters, directions,
    weights, strategy_scores, strategy_probabilities, strategy_shares, reference_price, return_24h, is_correct, is_equal_correct
  )
  select
    'bench', symbol, at, 2, case when drawn.confidence_draw < 0.5 then 'LONG' else 'SHORT' end,
    case when drawn.confidence_draw < 0.5 then sure.confidence else 1 - sure.confidence end, sure.confidence,
    case when drawn.equal_draw < 0.5 then 'LONG' else 'SHORT' end, 0.5 + floor(20 * drawn.share_draw ^ 2) / 40, crowd.voters,
    crowd.directions, crowd.weights, array[0.1, 0.2, 0.1, 0.3, 0.4, 0.5], array[0.5, 0.51, 0.52, 0.53, 0.54, 0.55],
    array[0.05, 0.05, 0.1, 0.1, 0.2, 0.5], 100, case when is_known then drawn.move_draw - 0.5 end,
    case when is_known then (drawn.confidence_draw < 0.5) = (drawn.move_draw > 0.5) end,
    case when is_known then (drawn.equal_draw < 0.5) = (drawn.move_draw > 0.5) end
  from generate_series(bench.last_moment() - interval '365 days' + interval '1 hour', bench.last_moment(), interval '1 hour') as at
  cross join generate_series(1, 50) as number
  cross join lateral (
    select
      format('S%sUSDT', lpad(number::text, 2, '0')) as symbol, at <= bench.last_moment() - interval '1 day' as is_known,
      bench.noise(key, 2004) as confidence_draw, bench.noise(key, 2005) as sure_draw, bench.noise(key, 2006) as equal_draw,
      bench.noise(key, 2007) as share_draw, bench.noise(key, 2008) as move_draw
    from (select extract(epoch from at)::bigint * 100 + number as key) as keyed
  ) as drawn
  cross join lateral (select 0.501 + 0.3 * drawn.sure_draw ^ 3 as confidence) as sure
  cross join (
    select array_agg(bot_name order by number) as voters, array_agg((1 - 2 * (number % 2))::smallint order by number) as directions,
      array_agg(0.1 + number / 100.0 order by number) as weights
    from bench.bots where number <= 40
  ) as crowd
  order by at, symbol;

  create temporary table advice on commit drop as
  select
    decision_id, decided_at, symbol, side, confidence,
    -- Beyond the numbers of the calls of history.sql.
    10000000000 + row_number() over (order by decided_at, symbol) as prediction_id,
    row_number() over (order by decided_at, symbol) % 500 = 0 as is_unfilled
  from public.consensus_decisions
  where bench.noise(decision_id, 2009) < 0.1
  order by decided_at, symbol;
  insert into public.bot_predictions (
    prediction_id, bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, take_profit_price,
    stop_loss_price, leverage, horizon, reason, origin, created_at
  )
  overriding system value
  select
    prediction_id, 'quorum', 'bench', symbol, '1h', decided_at, side, confidence, 100,
    case side when 'LONG' then 103 else 97 end, case side when 'LONG' then 98 else 102 end, 1, interval '24 hours',
    '28 of 40 voters speak for it', 'replay', decided_at
  from advice;
  insert into public.prediction_outcomes (
    prediction_id, bot_name, exchange, symbol, timeframe, side, predicted_at, confidence, leverage, entered_at, entry_price,
    planned_loss, exited_at, exit_price, exit_reason, gross_return, fee_return, slippage_return, funding_return,
    liquidation_return, net_return, is_funding_known, is_correct, label_basis
  )
  select
    prediction_id, 'quorum', 'bench', symbol, case when not is_unfilled then '1h' end, side, decided_at, confidence, 1,
    case when not is_unfilled then decided_at end, case when not is_unfilled then 100 end,
    case when not is_unfilled then 0.02 end, case when has_ended then decided_at + interval '20 hours' end,
    case when is_trade then 101 end, case when has_ended then 'expired' end, case when is_trade then 0.01 end,
    case when is_trade then -0.001 end, case when is_trade then -0.0004 end, case when is_trade then 0 end,
    case when is_trade then 0 end, case when is_trade then 0.0086 end, case when is_trade then true end,
    case when is_trade then true end, case when has_ended then case when is_unfilled then 'unfilled' else 'horizon' end end
  from advice
  cross join lateral (
    select decided_at + interval '20 hours' <= bench.last_moment() as has_ended,
      decided_at + interval '20 hours' <= bench.last_moment() and not is_unfilled as is_trade
  ) as reached
  -- The recommendations of the last hour wait to enter.
  where decided_at < bench.last_moment() and (has_ended or not is_unfilled);
  insert into public.recommendations (
    decision_id, prediction_id, exchange, symbol, recommended_at, side, confidence, threshold, entry_price,
    take_profit_price, stop_loss_price, leverage, position_ratio, voter_count, for_count, against_count, reason, flips_when
  )
  select
    decision_id, prediction_id, 'bench', symbol, decided_at, side, confidence, 0.5, 100,
    case side when 'LONG' then 103 else 97 end, case side when 'LONG' then 98 else 102 end, 1, 0.05, 40, 28, 12,
    '28 of 40 voters speak for it', 'four of them change their mind'
  from advice
  order by decided_at, symbol;
  -- Of a month only: they are found by the number of their recommendation, and there would be two million.
  insert into public.recommendation_votes (
    recommendation_id, bot_name, prediction_id, side, stated_confidence, expected_rate, trust_score, effective_weight,
    factors, vote_weight, contribution, is_for
  )
  select
    recommendation_id, bot_name, prediction_id, 'LONG', 0.6, 0.52, 0.5, 1,
    '{"accuracy": 1.1, "diversity": 0.9, "regime": 1, "reinforcement": 1, "trust": 1.03, "guardrail": 1}', 0.1, 0.1, true
  from public.recommendations
  cross join bench.bots
  where recommended_at > bench.last_moment() - interval '30 days' and number <= 40
  order by recommendation_id, bot_name;
end;
$$;
insert into public.strategy_performance (
  strategy_name, day, decision_count, correct_count, log_loss_sum, brier_sum, share
)
select strategy_name, day, 1200, 610, 830, 299, initial_share from bench.days cross join public.vote_strategies;
select engine.await_entry(array_agg(prediction_id))
from public.recommendations where recommended_at = bench.last_moment();
select engine.record_decisions(array_agg(day)) from bench.days;
