-- What rehab and reinforcement make of a bot: silenced, halved while it is on probation, or moved by the policy, whose factor
-- is only watched until the policy is live.
create function engine.propose_control_factors(as_of timestamptz)
returns table (bot_name text, source text, factor double precision, is_live boolean, reason text)
language sql
stable
rows 174
set search_path = ''
set jit = off
as $$
  select
    bot.bot_name, 'guardrail',
    case
      when not bot.is_enabled or status.status in ('disabled', 'retired') then 0
      when status.status = 'probation' then probation.value
      else 1
    end,
    true,
    case
      when not bot.is_enabled then 'switched off'
      when status.status = 'active' then 'active'
      else format('%s: %s', status.status, status.reason)
    end
  from public.bots as bot
  join public.bot_probation_status as status on status.bot_name = bot.bot_name
  cross join (select value from public.settings where setting_name = 'probation_weight') as probation
  where not bot.is_ensemble
  union all
  select
    bot.bot_name, 'reinforcement', engine.bound_factor(action.factor_after), policy.stage = 'live',
    case
      when action.factor_after is null then 'the policy has not acted on it yet'
      else format(
        '%s, last %s in state %s%s', case policy.stage when 'live' then 'live' else 'only watched' end,
        case action.action_type when 'increase' then 'increased' when 'decrease' then 'decreased' else 'maintained' end,
        action.state_hash, case when action.is_exploration then ', at random' else '' end
      )
    end
  from public.bots as bot
  join public.rl_policy as policy on policy.is_active
  left join lateral (
    select taken.factor_after, taken.action_type, taken.state_hash, taken.is_exploration
    from public.rl_action_history as taken
    where taken.bot_name = bot.bot_name and taken.policy_id = policy.policy_id
      and taken.taken_at <= propose_control_factors.as_of
    order by taken.taken_at desc
    limit 1
  ) as action on true
  where not bot.is_ensemble;
$$;
comment on function engine.propose_control_factors(timestamptz) is 'guardrail: 0 for the switched off, disabled and retired, probation_weight on probation. reinforcement: the newest factor of the active policy.';
