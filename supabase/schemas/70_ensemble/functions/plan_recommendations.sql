-- Which decisions of a moment are sure enough to act on, and how. The edge must outweigh what a trade costs; the target and
-- stop lie as far away as the symbol usually moves; the stake is half of what Kelly (1956) would risk, within the guardrails.
create function engine.plan_recommendations(as_of timestamptz)
returns table (
  decision_id bigint, exchange text, symbol text, side text, direction integer, confidence double precision,
  threshold double precision, entry_price numeric, take_profit_price numeric, stop_loss_price numeric, leverage numeric,
  position_ratio double precision, contributions double precision[], origin text
)
language sql
stable
rows 10
set search_path = ''
set jit = off
as $$
  with setting as materialized (
    select
      max(value) filter (where setting_name = 'recommendation_threshold') as threshold,
      max(value) filter (where setting_name = 'recommendation_target_moves') as target,
      max(value) filter (where setting_name = 'recommendation_stop_moves') as stop,
      max(value) filter (where setting_name = 'recommendation_max_leverage') as max_leverage,
      max(value) filter (where setting_name = 'stake_ratio') as stake
    from public.settings
  ),
  moved as materialized (
    select
      decision.*, case decision.side when 'LONG' then 1 else -1 end as direction, move.size as move,
      2 * (venue.taker_fee_ratio + venue.slippage_ratio)::double precision as cost
    from public.consensus_decisions as decision
    join public.exchanges as venue on venue.exchange = decision.exchange
    cross join setting
    cross join lateral (select engine.expected_move(decision.exchange, decision.symbol, decision.decided_at) as size) as move
    where decision.decided_at = plan_recommendations.as_of
      and decision.confidence >= setting.threshold
      and move.size is not null
  ),
  sure as (
    select
      moved.*, greatest(setting.threshold, 0.5 + moved.cost / (2 * 0.8 * moved.move)) as least_confidence,
      setting.target, setting.stop, setting.max_leverage, setting.stake
    from moved
    cross join setting
    where moved.confidence >= greatest(setting.threshold, 0.5 + moved.cost / (2 * 0.8 * moved.move))
      and not exists (
        select
        from public.recommendations as standing
        where standing.exchange = moved.exchange and standing.symbol = moved.symbol and standing.side = moved.side
          and standing.recommended_at > plan_recommendations.as_of - interval '24 hours'
          and standing.recommended_at < plan_recommendations.as_of
      )
  )
  select
    sure.decision_id, sure.exchange, sure.symbol, sure.side, sure.direction, sure.confidence, sure.least_confidence,
    sure.reference_price,
    trim_scale(round(sure.reference_price * (1 + sure.direction * least(0.9, sure.target * sure.move))::numeric, 12)),
    trim_scale(round(sure.reference_price * (1 - sure.direction * least(0.9, sure.stop * sure.move))::numeric, 12)),
    round(greatest(1, least(
      sure.max_leverage, limits.max_leverage,
      0.5 * (2 * sure.confidence - 1) / (least(sure.stake, limits.max_position_ratio) * sure.stop * sure.move)
    ))::numeric, 1),
    least(sure.stake, limits.max_position_ratio),
    array(
      select sure.direction * vote.direction * vote.weight
      from unnest(sure.directions, sure.weights) with ordinality as vote (direction, weight, place)
      order by vote.place
    ),
    (
      select call.origin from public.bot_predictions as call
      where call.bot_name = any (sure.voters) and call.exchange = sure.exchange and call.symbol = sure.symbol
        and call.predicted_at <= sure.decided_at
      order by call.predicted_at desc, call.prediction_id desc
      limit 1
    )
  from sure
  cross join lateral (
    -- Nobody who speaks for it may be taken further than its own guardrail allows.
    select
      coalesce(min(guardrail.max_leverage), 1)::double precision as max_leverage,
      coalesce(min(guardrail.max_position_ratio), 0.02) as max_position_ratio
    from unnest(sure.voters, sure.directions, sure.weights) as vote (bot_name, direction, weight)
    join public.bot_guardrails as guardrail on guardrail.bot_name = vote.bot_name
    where sure.direction * vote.direction * vote.weight > 0
  ) as limits;
$$;
comment on function engine.plan_recommendations(timestamptz) is 'One row a decision made at as_of that passes its threshold and does not repeat a standing recommendation. contributions are towards the decided side, in the order of voters.';
