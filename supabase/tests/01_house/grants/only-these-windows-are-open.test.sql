-- What the dashboard may read and call; a new window is opened here as well.
begin;
select plan(11);

create temporary table readable (name) as values
  ('exchanges'), ('market_symbols'), ('market_series'), ('market_candles'), ('market_candle_revisions'),
  ('market_candle_rejects'), ('market_gaps'), ('market_funding_rates'), ('symbol_freshness'),
  ('market_readings'), ('market_reading_rejects'), ('market_rejects'), ('exchange_status'), ('exchange_health'),
  ('series_freshness'), ('reading_freshness'), ('frozen_symbols'), ('price_comparisons'),
  ('bots'), ('scans'), ('scan_symbols'), ('bot_predictions'),
  ('continuous_price_tracking'), ('prediction_outcomes'), ('tp_sl_events'), ('outcome_revisions'), ('prediction_paths'),
  ('waiting_predictions'),
  ('bot_performance_history'), ('bot_accuracy_metrics'), ('bot_records'), ('bot_leaderboard'),
  ('market_regimes'), ('bot_daily_parts'), ('bot_daily_states'), ('bot_advanced_metrics'), ('bot_window_metrics'), ('bot_drawdowns'),
  ('bot_performance_streaks'), ('bot_time_patterns'), ('bot_regime_performance'), ('bot_calibration'),
  ('benchmark_daily_returns'),
  ('bot_correlation_matrix'), ('bot_clusters'), ('ensemble_diversity_metrics'),
  ('bot_weight_factors'), ('bot_weight_history'), ('bot_weights'), ('rl_policy'), ('rl_policy_days'), ('rl_state_space'),
  ('rl_q_table'), ('rl_action_history'), ('drift_events'),
  ('meta_situations'), ('situation_hours'), ('regime_beliefs'), ('regime_model'), ('bot_expertise_map'),
  ('bot_situation_records'), ('dynamic_trust_scores'), ('bot_trust_history'), ('meta_learning_episodes'), ('current_situations'),
  ('bot_guardrails'), ('bot_probation_status'), ('bot_probation_events'),
  ('vote_strategies'), ('consensus_decisions'), ('decision_days'), ('decision_cells'), ('strategy_performance'), ('vote_calibration'), ('recommendations'),
  ('recommendation_votes'), ('newest_decisions'), ('recommendation_paths'),
  ('bot_standings'), ('situation_board'),
  ('job_schedule'), ('job_runs'), ('settings');

create temporary table callable (name) as values
  ('get_tp_sl_stats(text)'),
  ('get_bot_equity(text,text,date,date,double precision,text)'),
  ('get_bot_drawdowns(text,text,date,date,text)'),
  ('get_bot_streaks(text,text,date,date,text)'),
  ('get_bot_reliability(text,text,date,date,text)'),
  ('get_bot_hours(text,text,date,date,text)'),
  ('get_bot_endings(text,text,date,date,text)'),
  ('get_bot_figures(text,text,date,date,text)'),
  ('engine.read_bot_figures(text,text,text,date,date)'),
  ('engine.read_bot_drawdowns(text,text,text,date,date)'),
  ('engine.read_bot_streaks(text,text,text,date,date)'),
  ('engine.read_bot_reliability(text,text,text,date,date)'),
  ('engine.read_bot_hours(text,text,text,date,date)'),
  ('get_pair_days(text,text)'),
  ('get_correlation_matrix()'),
  ('get_job_health(timestamp with time zone)'),
  ('identify_current_situation(timestamp with time zone)'),
  -- What it asks, with its owner's rights, because it reads candles; it takes a time and answers a number.
  ('engine.current_situation(timestamp with time zone)'),
  -- The numbers of calls that wait to enter, of which the views of waiting calls are made.
  ('engine.waiting_calls()'),
  -- Days of a bot of which get_tp_sl_stats asks the outcomes themselves.
  ('engine.stale_days_of(text)'),
  -- What the two after it are made of; it reads nothing else than they may.
  ('engine.decision_cells_between(date,date)'),
  ('get_decision_days(date,date)'),
  ('get_decision_calibration(date,date)'),
  ('get_decision_coverage(date,date)'),
  ('get_strategy_history(date,date)'),
  ('get_reinforcement_days(date,date)'),
  -- External bots prove who they are by a key in the call.
  ('submit_prediction(text,text,text,text,double precision,numeric,numeric,text,text,numeric,numeric,integer,text,text)'),
  -- What it calls, with its owner's rights; nobody can name it without usage on the schema.
  ('engine.accept_prediction(text,text,text,text,double precision,numeric,numeric,text,text,numeric,numeric,integer,text,text)'),
  -- Arithmetic inside the functions and views above; nobody can name it without usage on the schema.
  ('engine.combine_factors(double precision,double precision,double precision,double precision,double precision,double precision)'),
  ('engine.utc_day(timestamp with time zone)'),
  ('engine.wilson_low(bigint,bigint)'),
  ('engine.wilson_high(bigint,bigint)');

select set_eq(
  format(
    'select name from tests.our_relations where relkind <> ''S'' and has_any_column_privilege(%L, oid, ''select'')', role_name),
  'select name from readable',
  role_name || ' reads these tables and views and no other'
)
from unnest(array['anon', 'authenticated']) as role_name;
select set_eq(
  format('select name from tests.our_functions where has_function_privilege(%L, oid, ''execute'')', role_name),
  'select name from callable',
  role_name || ' calls these functions and no other'
)
from unnest(array['anon', 'authenticated']) as role_name;

select is(tests.error_as('anon', 'select * from public.bot_leaderboard'), null, 'anon reads the leaderboard');
select is(tests.error_as('anon', 'select * from public.prediction_paths'), null, 'anon reads the paths of calls');
select is(tests.error_as('anon', 'select * from public.symbol_freshness'), null, 'anon reads how fresh symbols are');
select is(
  tests.error_as('anon', 'select public.get_tp_sl_stats(''ema-crossover'')'), null,
  'anon calls get_tp_sl_stats'
);
select is(
  tests.error_as('anon', 'select * from public.get_bot_equity(''ema-crossover'')'), null, 'anon calls get_bot_equity'
);
select is(tests.error_as('anon', 'select * from public.get_job_health()'), null, 'anon calls get_job_health');
select is(
  tests.error_as('anon', 'select public.identify_current_situation()'), null, 'anon asks which situation it is'
);

select finish();
rollback;
