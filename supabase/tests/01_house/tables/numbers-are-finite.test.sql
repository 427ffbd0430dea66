-- "price > 0" lets NaN and Infinity in, and one of them poisons every sum after it. So every fractional number of
-- every table is tried, on rows that tracking and metrics wrote; a new column is tried from its first day.
begin;
select plan(4);

select tests.given_symbol('AAA', 0.0005) \gset
select tests.given_flat_candles('AAA', '15m', '2024-01-01 00:00Z', '2024-01-01 04:00Z') \gset
select tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '100 101 99 100  the venue corrects itself') \gset
select tests.given_call('stopped', 'AAA', '2024-01-01 00:05Z', 'LONG', 110, 90) \gset
select tests.given_call('still-open', 'AAA', '2024-01-01 00:05Z', 'LONG', 200, 50, limit_price => 100) \gset
select tests.given_candles('AAA', '15m', '2024-01-01 04:00Z', '100 100 80 80  the stop') \gset
insert into public.market_funding_rates values ('test', 'AAA', '2024-01-01 00:00Z', 0.0001);
insert into public.market_readings values ('test', 'AAA', 'basis', '2024-01-01 00:00Z', 0.0001);
select tests.track('2024-01-01 04:15Z') \gset
select public.update_bot_metrics('2024-01-02 00:00Z') \gset
update public.bot_predictions set raw_score = 1;
update public.prediction_outcomes
set price_24h = 100, price_48h = 100, price_7d = 100, return_24h = 0, return_48h = 0, return_7d = 0;

select public.calculate_advanced_metrics('2024-01-02 00:00Z') \gset
insert into engine.simultaneous_calls values ('stopped', 1) on conflict do nothing;
insert into public.bot_drawdowns values ('stopped', 5, -0.1, '2024-01-01', '2024-01-02', null, 1, null, '2024-01-02');
insert into public.bot_regime_performance (bot_name, market_regime, decided_count, correct_count, trade_count, as_of)
values ('stopped', 'RANGING', 0, 0, 0, '2024-01-02');
insert into public.bot_time_patterns (bot_name, hour, trade_count, win_count, loss_count, mean_net_return, is_significant, as_of)
values ('stopped', 23, 0, 0, 0, 0, false, '2024-01-02');

update public.bot_probation_status set probation_accuracy_rate = 0, chance_of_luck = 0;
insert into public.bot_probation_events (
  bot_name, happened_at, from_status, to_status, rule, reason, decided_count, correct_count, effective_count, chance_of_luck
)
values ('stopped', '2024-01-02', 'active', 'disabled', 'too_bad', 'drawn', 0, 0, 0, 0);
insert into public.bot_correlation_matrix (bot_name_a, bot_name_b, correlation_coefficient, correlation_class)
values ('still-open', 'stopped', 0, 'weak');
insert into public.ensemble_diversity_metrics (measurement_date, bot_count, health, as_of)
values ('2024-01-02', 2, 'unknown', '2024-01-02');
update public.ensemble_diversity_metrics set effective_bot_count = 1, equal_weight_effective_count = 1;
insert into public.bot_weight_history (bot_name, changed_at, previous_weight, effective_weight, factors, reason)
values ('stopped', '2024-01-02', 0, 1, '{}', 'drawn');
insert into public.rl_state_space (state_hash, regime, performance, weight, trend, correlation)
values ('drawn', 'RANGING', 'even', 'normal', 'steady', 'unknown');
insert into public.rl_q_table (state_hash, action_type) values ('drawn', 'maintain');
insert into public.rl_action_history (
  policy_id, bot_name, taken_at, state_hash, action_type, propensity, is_exploration, factor_before, factor_after,
  immediate_reward, rewarded_at
)
select policy_id, 'stopped', '2024-01-02', 'drawn', 'maintain', 1, false, 1, 1, 0, '2024-01-02' from public.rl_policy;
insert into public.rl_policy_days (policy_id, day, stage, epsilon, action_count, exploration_count)
select policy_id, '2024-01-02', 'shadow', 0.3, 1, 0 from public.rl_policy;
insert into public.drift_events (subject, bot_name, detected_on, began_on, direction, statistic, threshold, note)
values ('bot', 'stopped', '2024-01-02', '2024-01-01', 'worse', 5, 5, 'drawn');
insert into engine.drift_states (subject, bot_name, through_day, low_sum, high_sum) values ('bot', 'stopped', '2024-01-01', 0, 0);
insert into public.bot_trust_history (bot_name, day, situation_id, trust_score, expected_rate, covariance_weight)
values ('stopped', '2024-01-02', 1, 0.5, 0.5, 0);
insert into public.meta_learning_episodes (
  day, situation_id, believed_regime, belief, decision_count, correct_count, equal_weight_correct_count, lesson
)
values ('2024-01-01', 1, 'RANGING', 0.25, 0, 0, 0, 'drawn');
insert into public.consensus_decisions (
  exchange, symbol, decided_at, situation_id, side, probability, confidence, equal_side, equal_share, voters, directions,
  weights, strategy_scores, strategy_probabilities, strategy_shares, reference_price
)
values (
  'test', 'AAA', '2024-01-01 00:15Z', 1, 'LONG', 0.6, 0.6, 'LONG', 1, '{stopped}', '{1}', '{1}', '{0,0,0,0,0,0}',
  '{0.5,0.5,0.5,0.5,0.5,0.5}', '{0,0,0,0,0,1}', 100
);
insert into public.decision_days values ('2024-01-01', 1, 1, 1, 0.5, 0.1, 0, 0);
insert into public.decision_cells values (false, '2024-01-01', 'quorum', 20, 1, 1, 0.6, 0.6, 0.1, 0.5, 0);
insert into public.strategy_performance values ('equal', '2024-01-01', 0, 0, 0, 0, 1);
insert into public.recommendations (
  decision_id, prediction_id, exchange, symbol, recommended_at, side, confidence, threshold, entry_price, take_profit_price,
  stop_loss_price, leverage, position_ratio, voter_count, for_count, against_count, reason, flips_when
)
select decision_id, (select min(prediction_id) from public.bot_predictions), 'test', 'AAA', decided_at, 'LONG', 0.6, 0.6, 100, 110, 90, 1, 0.1, 1, 1, 0, 'drawn', 'drawn'
from public.consensus_decisions;
insert into public.recommendation_votes (
  recommendation_id, bot_name, prediction_id, side, stated_confidence, expected_rate, trust_score, effective_weight,
  factors, vote_weight, contribution, is_for
)
select recommendation_id, 'stopped', (select min(prediction_id) from public.bot_predictions), 'LONG', 0.6, 0.5, 0.5, 1, '{}', 1, 1, true
from public.recommendations;
-- A rate and the reason why there is none exclude each other.
update public.bot_expertise_map set hit_rate = 0, unknown_reason = null;

-- What these few calls leave unknown is set to 0, so that there is a number to replace.
create procedure pg_temp.know_everything() language plpgsql as $$
declare
  v_column record;
begin
  for v_column in
    select relation.name as relation, attribute.attname as attribute
    from tests.our_relations as relation
    join pg_attribute as attribute on attribute.attrelid = relation.oid and attribute.attnum > 0
    where attribute.atttypid = 'double precision'::regtype and not attribute.attisdropped
      and relation.name in (
        'market_regimes', 'engine.analytics_progress', 'bot_daily_parts', 'bot_daily_states', 'bot_advanced_metrics',
        'bot_window_metrics',
        'bot_performance_streaks', 'bot_time_patterns', 'bot_regime_performance', 'bot_calibration',
        'bot_correlation_matrix', 'bot_clusters', 'ensemble_diversity_metrics', 'rl_policy', 'drift_events',
        'bot_expertise_map', 'dynamic_trust_scores', 'meta_learning_episodes', 'consensus_decisions', 'bot_probation_events'
      )
  loop
    execute format('update %s set %I = 0 where %2$I is null', v_column.relation, v_column.attribute);
  end loop;
end;
$$;
call pg_temp.know_everything();

-- Whether a column takes a value: true, false, or null where there is no row to try it on. Leaves no trace.
create function pg_temp.takes(relation text, attribute text, value text) returns boolean language plpgsql as $$
declare
  v_tried bigint;
begin
  execute format('update %s set %I = %L where %I is not null', relation, attribute, value, attribute);
  get diagnostics v_tried = row_count;
  raise exception using errcode = 'TRIED', message = v_tried;
exception
  when check_violation then return false;
  when sqlstate 'TRIED' then return case when sqlerrm <> '0' then true end;
end;
$$;

create temporary table tried as
select relation.name || '.' || attribute.attname as column_name, poison.value,
  pg_temp.takes(relation.name, attribute.attname, poison.value) as is_taken
from tests.our_relations as relation
join pg_attribute as attribute on attribute.attrelid = relation.oid and attribute.attnum > 0 and not attribute.attisdropped
cross join (values ('NaN'), ('Infinity'), ('-Infinity')) as poison (value)
where relation.relkind in ('r', 'p')
  and attribute.atttypid in ('numeric'::regtype, 'double precision'::regtype)
  -- Copies of rows that were checked where they came in.
  and relation.name not in ('market_candle_revisions', 'engine.open_predictions');

select cmp_ok((select count(distinct column_name) from tried), '>', 50::bigint, 'the law looks at every fractional column');
select is_empty(
  'select column_name from tried where value = ''NaN'' and is_taken',
  'no column takes NaN'
);
select is_empty(
  'select column_name, value from tried where value <> ''NaN'' and is_taken',
  'no column takes an infinity'
);
select is_empty(
  'select distinct column_name from tried where is_taken is null',
  'each of these columns was tried on a row that holds a number'
);

select finish();
rollback;
