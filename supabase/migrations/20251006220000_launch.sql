-- Chapter 99_launch, built from supabase/schemas/99_launch. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 99_launch/00_bots.sql
-- The bots, from the registry in packages/bots. Change them there, then: npm run db:build
insert into public.bots (
  bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count, calibration, needs, parameters
) values
  ('ema-crossover', 'EMA crossover with ADX', 'trend', 'A fast average crossing a slow one starts a trend, when ADX shows that there is one.', 'Brock, Lakonishok & LeBaron (1992), Simple Technical Trading Rules and the Stochastic Properties of Stock Returns', '1h', 90, '1 / (1 + exp(−(0.02 + 0.1 × score))), kept within 0.5–0.75; the score is ADX(14) above its threshold, in tens', '{}',
    '[{"name":"fast","description":"Candles of the fast average","default":9,"minimum":3,"maximum":30,"whole":true},{"name":"slow","description":"Candles of the slow average","default":30,"minimum":15,"maximum":120,"whole":true},{"name":"minimumAdx","description":"ADX(14) at or above which a market counts as trending","default":18,"minimum":5,"maximum":40,"whole":false}]'),
  ('macd-histogram-turn', 'MACD histogram turn', 'momentum', 'When the MACD histogram turns back towards the trend, momentum returns to it.', 'Elder (1993), Trading for a Living', '1h', 200, '1 / (1 + exp(−(0.02 + 0.15 × score))), kept within 0.5–0.75; the score is the histogram''s depth before the turn, in ATR(14)', '{}',
    '[{"name":"trend","description":"Candles of the average that says which way the trend goes","default":100,"minimum":40,"maximum":200,"whole":true},{"name":"depth","description":"How deep the histogram must have been, in ATR(14)","default":0.2,"minimum":0.02,"maximum":1,"whole":false}]'),
  ('connors-rsi2', 'Connors RSI(2)', 'mean-reversion', 'In a rising market a two-candle RSI near zero is a dip to buy; in a falling one, near 100, a rally to sell.', 'Connors & Alvarez (2008), Short Term Trading Strategies That Work', '1h', 201, '1 / (1 + exp(−(0.25 + 0.03 × score))), kept within 0.5–0.75; the score is RSI(2) beyond its threshold, in points', '{}',
    '[{"name":"extreme","description":"RSI(2) at or below this is a dip; 100 minus this, a rally","default":4,"minimum":1,"maximum":20,"whole":false},{"name":"trend","description":"Candles of the long average","default":200,"minimum":50,"maximum":400,"whole":true},{"name":"limitAtr","description":"How far behind the close the limit waits, in ATR(14)","default":0.25,"minimum":0,"maximum":1,"whole":false}]'),
  ('ttm-squeeze', 'Squeeze release', 'volatility', 'Quiet stores energy: when volatility leaves a squeeze, the first direction runs on.', 'Carter (2005), Mastering the Trade', '1h', 82, '1 / (1 + exp(−(0.02 + 0.004 × score))), kept within 0.5–0.75; the score is candles the squeeze lasted', '{}',
    '[{"name":"channel","description":"Width of the Keltner channel, in ATR(20)","default":1.5,"minimum":1,"maximum":2.5,"whole":false},{"name":"candles","description":"Candles the squeeze must have lasted","default":4,"minimum":2,"maximum":30,"whole":true}]'),
  ('obv-lead', 'On-balance volume leads', 'volume-flow', 'Volume precedes price: a new extreme of on-balance volume inside a price range shows who is collecting.', 'Granville (1963), Granville''s New Key to Stock Market Profits', '1h', 38, '1 / (1 + exp(−(0.02 + 0.04 × score))), kept within 0.5–0.75; the score is OBV beyond its range, in average volumes', '{}',
    '[{"name":"range","description":"Candles of both ranges","default":36,"minimum":12,"maximum":120,"whole":true},{"name":"excess","description":"How far OBV must be out, in average volumes","default":0.5,"minimum":0,"maximum":5,"whole":false}]'),
  ('turtle-breakout', 'Turtle breakout', 'breakout', 'A close beyond the range of twenty candles is the start of a move long enough to pay for the false ones.', 'Faith (2007), Way of the Turtle (Dennis & Eckhardt, 1983)', '4h', 30, '1 / (1 + exp(−(0.02 + 0.1 × score))), kept within 0.5–0.75; the score is distance of the close beyond the range, in ATR(14)', '{}',
    '[{"name":"range","description":"Candles of the range","default":20,"minimum":10,"maximum":80,"whole":true},{"name":"targetAtr","description":"Take profit, in ATR(14)","default":2.5,"minimum":1,"maximum":8,"whole":false}]'),
  ('engulfing-pullback', 'Engulfing after a pullback', 'candle-patterns', 'A large candle that swallows the one before it, in the direction of the trend, ends a pullback.', 'Nison (1991), Japanese Candlestick Charting Techniques', '1h', 120, '1 / (1 + exp(−(0.02 + 0.03 × score))), kept within 0.5–0.75; the score is size of the engulfing body, in average bodies', '{}',
    '[{"name":"trend","description":"Candles of the average that says which way the trend goes","default":50,"minimum":20,"maximum":200,"whole":true},{"name":"size","description":"Size of the engulfing body, in average bodies","default":1.2,"minimum":0.5,"maximum":4,"whole":false}]'),
  ('bitcoin-lead-lag', 'Bitcoin leads', 'cross-market', 'News reaches Bitcoin first; a coin that has not followed a large move of Bitcoin yet will catch up.', 'Lo & MacKinlay (1990), When Are Contrarian Profits Due to Stock Market Overreaction?', '1h', 121, '1 / (1 + exp(−(0.02 + 0.08 × score))), kept within 0.5–0.75; the score is deviations the coin is behind Bitcoin', array['benchmark'],
    '[{"name":"candles","description":"Candles over which both moves are measured","default":3,"minimum":1,"maximum":12,"whole":true},{"name":"lead","description":"Bitcoin''s move that counts as large, in its own deviations","default":1.5,"minimum":0.5,"maximum":4,"whole":false},{"name":"lag","description":"How far the coin must be behind, in deviations","default":0.9,"minimum":0.2,"maximum":3,"whole":false}]'),
  ('funding-extreme', 'Funding extreme', 'derivatives', 'Longs that pay extreme funding are crowded and leveraged: the next surprise hurts them, and the reverse.', 'Schmeling, Schrimpf & Todorov (2023), Crypto Carry', '1h', 240, '1 / (1 + exp(−(0.02 + 0.03 × score))), kept within 0.5–0.75; the score is deviations of the rate from its recent mean', array['funding'],
    '[{"name":"payments","description":"Past payments that say what is usual","default":30,"minimum":9,"maximum":60,"whole":true},{"name":"extreme","description":"Distance from the usual rate, in deviations","default":1.5,"minimum":1,"maximum":5,"whole":false}]')
on conflict (bot_name) do update
set display_name = excluded.display_name, family = excluded.family, thesis = excluded.thesis,
    source = excluded.source, timeframe = excluded.timeframe, warmup_candle_count = excluded.warmup_candle_count,
    calibration = excluded.calibration, needs = excluded.needs, parameters = excluded.parameters;

-- 99_launch/10_schedule.sql
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
  ('purge_run_history', 'cron', 'purge_run_history', '41 3 * * *', '1 day',
    'Forgets old job runs.')
on conflict (job_name) do update
set runner = excluded.runner, function_name = excluded.function_name, schedule = excluded.schedule,
    period = excluded.period, purpose = excluded.purpose;

-- 99_launch/90_install.sql
-- Hands the schedule to pg_cron where there is one.
do $$
begin
  -- Only one database of a cluster can have pg_cron, and only where it was loaded at the start.
  if exists (select from pg_available_extensions where name = 'pg_cron')
    and current_database() = current_setting('cron.database_name', true)
    and not exists (select from pg_namespace where nspname = 'cron') then
    create extension pg_cron with schema pg_catalog;
  end if;
end;
$$;

select engine.install_schedule();
