-- Why is this bot at 0.83? One row answers.
create view public.bot_weights
with (security_invoker = true)
as
select
  factor.bot_name,
  engine.combine_factors(
    coalesce(max(factor.factor) filter (where factor.source = 'accuracy' and factor.is_live), 1),
    coalesce(max(factor.factor) filter (where factor.source = 'diversity' and factor.is_live), 1),
    coalesce(max(factor.factor) filter (where factor.source = 'regime' and factor.is_live), 1),
    coalesce(max(factor.factor) filter (where factor.source = 'reinforcement' and factor.is_live), 1),
    coalesce(max(factor.factor) filter (where factor.source = 'trust' and factor.is_live), 1),
    coalesce(max(factor.factor) filter (where factor.source = 'guardrail' and factor.is_live), 1)
  ) as effective_weight,
  jsonb_object_agg(
    factor.source, jsonb_build_object('factor', factor.factor, 'is_live', factor.is_live, 'reason', factor.reason)
  ) as factors,
  max(factor.as_of) as as_of,
  (
    select change.changed_at
    from public.bot_weight_history as change
    where change.bot_name = factor.bot_name
    order by change.changed_at desc
    limit 1
  ) as changed_at
from public.bot_weight_factors as factor
group by factor.bot_name;
comment on view public.bot_weights is 'One row a bot: what its vote counts, with each factor and its reason. changed_at is when the weight last moved by more than weight_step, null where it never did.';
