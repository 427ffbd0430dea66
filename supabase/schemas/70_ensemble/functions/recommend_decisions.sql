-- Writes the recommendations of a moment: each as a call of the crowd's own, followed like any other, with all its votes.
create function engine.recommend_decisions(as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_plan record;
  v_prediction_id bigint;
  v_recommendation_id bigint;
  v_reason text;
  v_for integer;
  v_count integer := 0;
begin
  for v_plan in
    select plan.*, decision.voters, decision.directions, decision.weights, decision.situation_id, situation.situation_name
    from engine.plan_recommendations(recommend_decisions.as_of) as plan
    join public.consensus_decisions as decision on decision.decision_id = plan.decision_id
    join public.meta_situations as situation on situation.situation_id = decision.situation_id
    where not exists (select from public.recommendations as known where known.decision_id = plan.decision_id)
    order by plan.exchange, plan.symbol
  loop
    select count(*) filter (where part > 0) into v_for from unnest(v_plan.contributions) as part;
    v_reason := format(
      '%s of %s voters speak for %s, weighed by what they were worth in %s', v_for, cardinality(v_plan.voters), v_plan.side,
      v_plan.situation_name
    );
    insert into public.bot_predictions (
      bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, take_profit_price,
      stop_loss_price, leverage, horizon, reason, origin
    )
    values (
      'quorum', v_plan.exchange, v_plan.symbol, '1h', recommend_decisions.as_of, v_plan.side, v_plan.confidence,
      v_plan.entry_price, v_plan.take_profit_price, v_plan.stop_loss_price, v_plan.leverage, interval '24 hours', v_reason,
      case v_plan.origin when 'replay' then 'replay' else 'live' end
    )
    returning prediction_id into v_prediction_id;

    insert into public.recommendations (
      decision_id, prediction_id, exchange, symbol, recommended_at, side, confidence, threshold, entry_price,
      take_profit_price, stop_loss_price, leverage, position_ratio, voter_count, for_count, against_count, reason, flips_when
    )
    values (
      v_plan.decision_id, v_prediction_id, v_plan.exchange, v_plan.symbol, recommend_decisions.as_of, v_plan.side,
      v_plan.confidence, v_plan.threshold, v_plan.entry_price, v_plan.take_profit_price, v_plan.stop_loss_price,
      v_plan.leverage, v_plan.position_ratio, cardinality(v_plan.voters), v_for, cardinality(v_plan.voters) - v_for,
      v_reason, engine.flips_when(v_plan.voters, v_plan.contributions)
    )
    returning recommendation_id into v_recommendation_id;

    insert into public.recommendation_votes (
      recommendation_id, bot_name, prediction_id, side, stated_confidence, expected_rate, trust_score, effective_weight,
      factors, vote_weight, contribution, is_for
    )
    select
      v_recommendation_id, vote.bot_name, call.prediction_id, call.side, call.confidence, trust.expected_rate,
      trust.trust_score, factor.effective_weight, factor.factors, vote.weight, vote.contribution, vote.contribution > 0
    from unnest(v_plan.voters, v_plan.weights, v_plan.contributions) as vote (bot_name, weight, contribution)
    join public.dynamic_trust_scores as trust
      on trust.bot_name = vote.bot_name and trust.situation_id = v_plan.situation_id
    join engine.read_vote_factors() as factor on factor.bot_name = vote.bot_name
    cross join lateral (
      select known.prediction_id, known.side, known.confidence
      from public.bot_predictions as known
      where known.bot_name = vote.bot_name and known.exchange = v_plan.exchange and known.symbol = v_plan.symbol
        and known.predicted_at <= recommend_decisions.as_of
      order by known.predicted_at desc, known.prediction_id desc
      limit 1
    ) as call
    order by vote.bot_name;
    v_count := v_count + 1;
  end loop;
  return v_count;
end;
$$;
comment on function engine.recommend_decisions(timestamptz) is 'Recommends the decisions made at as_of that are sure enough. Returns how many.';
