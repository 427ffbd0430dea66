-- Each bot with its record and its last call.
create view public.bot_records
with (security_invoker = true)
as
select
  bot.bot_name, bot.display_name, bot.family, bot.timeframe, bot.is_enabled, bot.needs, bot.is_ensemble,
  metrics.ended_count, metrics.unfilled_count, metrics.decided_count, metrics.correct_count, metrics.flat_count,
  metrics.accuracy_rate, metrics.accuracy_low, metrics.accuracy_high,
  metrics.trade_count, metrics.win_count, metrics.loss_count,
  metrics.win_rate, metrics.win_rate_low, metrics.win_rate_high,
  metrics.take_profit_count, metrics.stop_loss_count, metrics.liquidated_count, metrics.expired_count,
  metrics.mean_net_return, metrics.mean_gross_return, metrics.profit_factor,
  metrics.unknown_reasons, metrics.first_ended_on, metrics.last_ended_on, metrics.as_of,
  last_call.predicted_at as last_predicted_at
from public.bots as bot
join public.bot_accuracy_metrics as metrics on metrics.bot_name = bot.bot_name
left join lateral (
  select call.predicted_at
  from public.bot_predictions as call
  where call.bot_name = bot.bot_name
  order by call.predicted_at desc, call.prediction_id desc
  limit 1
) as last_call on true;
comment on view public.bot_records is 'One row a bot, the ensemble''s own included: who it is, its record with intervals, and when it last spoke.';

-- What the leaderboard lists. The ensemble is no bot of the crowd: it has its page and its record, but no rank.
create view public.bot_leaderboard
with (security_invoker = true)
as
select * from public.bot_records where not is_ensemble;
comment on view public.bot_leaderboard is 'The rows of bot_records that are compared with each other: all but the ensemble''s own.';
