-- Where each bot stands now: what the table of bots, its page and the order of the correlation map read.
create view public.bot_standings
with (security_invoker = true)
as
select
  bot.bot_name, bot.display_name, bot.family,
  probation.status, probation.probation_prediction_count, probation.probation_correct_count, probation.strike_count,
  probation.probation_started_at, probation.disabled_at, probation.reason as status_reason, probation.chance_of_luck,
  weight.effective_weight, weight.changed_at as weight_changed_at,
  trust.trust_score, trust.historical_performance, trust.consistency, trust.situation_expertise, trust.diversity,
  trust.expected_rate, trust.expected_rate_low, trust.expected_rate_high, trust.situation_call_count,
  trust.unknown_reasons as trust_unknown_reasons, trust.calculated_at as trust_calculated_at,
  situation.situation_id, situation.situation_name,
  grouped.cluster_id, grouped.cluster_size, grouped.mean_correlation_within, grouped.average_correlation,
  grouped.diversity_bonus, grouped.is_redundant, grouped.place, grouped.unknown_reason as cluster_unknown_reason,
  grouped.as_of as cluster_as_of
from public.bots as bot
join public.bot_probation_status as probation on probation.bot_name = bot.bot_name
join public.bot_clusters as grouped on grouped.bot_name = bot.bot_name
join public.bot_weights as weight on weight.bot_name = bot.bot_name
left join lateral (
  select known.situation_id
  from public.bot_trust_history as known
  where known.bot_name = bot.bot_name
  order by known.day desc
  limit 1
) as newest on true
left join public.dynamic_trust_scores as trust
  on trust.bot_name = bot.bot_name and trust.situation_id = newest.situation_id
left join public.meta_situations as situation on situation.situation_id = trust.situation_id;
comment on view public.bot_standings is 'One row a bot that votes: its status, its weight, its trust in the situation of its last calculation (null before the first) and its cluster.';

-- The situations that were met, each with the bots most is expected of in it.
create view public.situation_board
with (security_invoker = true)
as
select
  situation.situation_id, situation.situation_name, situation.regime, situation.volatility, situation.volume,
  situation.momentum, situation.btc_correlation, situation.time_of_day, situation.times_encountered,
  situation.first_seen, situation.last_seen,
  coalesce(best.bots, '[]') as best_bots
from public.meta_situations as situation
left join lateral (
  select jsonb_agg(to_jsonb(top) order by top.expected_rate desc, top.bot_name) as bots
  from (
    select
      score.bot_name, bot.display_name, score.expected_rate, score.expected_rate_low, score.expected_rate_high,
      score.situation_call_count as call_count
    from public.dynamic_trust_scores as score
    join public.bots as bot on bot.bot_name = score.bot_name
    where score.situation_id = situation.situation_id and score.calculated_at is not null
    order by score.expected_rate desc, score.bot_name
    limit 3
  ) as top
) as best on true
where situation.last_seen is not null;
comment on view public.situation_board is 'Every situation that was met, with the three bots whose next call there is most likely right; none before trust was calculated in it.';
