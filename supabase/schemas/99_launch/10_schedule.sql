-- The crontab. Minutes are spread: pg_cron fails a run that cannot start within ten seconds.
insert into public.job_schedule (job_name, runner, function_name, schedule, period, purpose) values
  ('ingest_candles', 'worker', null, '1-59/15 * * * *', '15 minutes',
    'Fetches the candles that closed since the last run.'),
  ('track_prices_continuous', 'cron', 'track_current_prices', '2-59/15 * * * *', '15 minutes',
    'Keeps a price snapshot a candle for every symbol with calls.'),
  ('check_tp_sl_hits', 'cron', 'check_tp_sl_hits', '3-59/15 * * * *', '15 minutes',
    'Ends calls whose target, stop, liquidation or horizon was reached.'),
  ('scan_market', 'worker', null, '4 * * * *', '1 hour',
    'Asks every bot about every symbol and writes down what it says.'),
  ('evaluate_outcomes_24h', 'cron', 'evaluate_outcomes', '7 * * * *', '1 hour',
    'Says what ended calls were worth and whether they were right; takes the 24 h, 48 h and 7 d marks.'),
  ('update_bot_metrics', 'cron', 'update_bot_metrics', '12 */6 * * *', '6 hours',
    'Sums each bot''s record anew where outcomes changed.'),
  ('review_bot_probation', 'cron', 'review_bot_probation', '14 0 * * *', '1 day',
    'Disables bots that are hopeless or too good to be true, puts them on probation, and passes, fails or retires them.'),
  ('calculate_advanced_metrics', 'cron', 'calculate_advanced_metrics', '20 */6 * * *', '6 hours',
    'Marks each bot''s account to market and works out what it is worth, by regime, window and hour, and what luck could do.'),
  ('score_decisions', 'cron', 'score_decisions', '24 */6 * * *', '6 hours',
    'Holds the crowd''s decisions against what came, and learns how much each way of weighing is worth.'),
  ('calculate_meta_trust_scores', 'cron', 'calculate_meta_trust_scores', '28 */6 * * *', '6 hours',
    'Learns what regime it is and how far each bot is to be believed in it.'),
  ('make_recommendations', 'cron', 'make_recommendations', '6-59/15 * * * *', '15 minutes',
    'Decides each symbol with new calls, and recommends what the crowd is sure enough of.'),
  ('purge_run_history', 'cron', 'purge_run_history', '41 3 * * *', '1 day',
    'Forgets old job runs.')
on conflict (job_name) do update
set runner = excluded.runner, function_name = excluded.function_name, schedule = excluded.schedule,
    period = excluded.period, purpose = excluded.purpose;
