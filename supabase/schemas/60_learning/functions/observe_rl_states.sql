-- In which state each bot that may vote is now: the market, how good it is, where its factor stands, whether it is getting
-- better, and whether it says what others say. All bots share the states, so that they fill within weeks.
create function engine.observe_rl_states(as_of timestamptz)
returns table (
  bot_name text, factor double precision, state_hash text,
  regime text, performance text, weight text, trend text, correlation text
)
language sql
stable
rows 87
set search_path = ''
set jit = off
as $$
  with recent as materialized (
    select count.bot_name, sum(count.call_count) as calls, sum(count.hit_count) as hits
    from engine.direction_counts as count
    where count.day > engine.call_day(observe_rl_states.as_of) - 15
      and count.day < engine.call_day(observe_rl_states.as_of)
    group by count.bot_name
  ),
  measured as (
    select
      bot.bot_name,
      coalesce(action.factor_after, 1) as factor,
      map.expected_rate as rate,
      -- Calls of one moment that come out alike are worth fewer.
      (recent.hits::double precision / recent.calls - map.expected_rate) / sqrt(
        map.expected_rate * (1 - map.expected_rate) / engine.effective_count(
          recent.calls::double precision, least(recent.calls::double precision, coalesce(together.call_count, 1)),
          coalesce(progress.correctness_correlation, 0)
        )
      ) as change,
      cluster.average_correlation as average_correlation
    from public.bots as bot
    join public.bot_probation_status as status on status.bot_name = bot.bot_name
    join public.bot_expertise_map as map on map.bot_name = bot.bot_name and map.market_regime = 'ALL'
    join public.bot_clusters as cluster on cluster.bot_name = bot.bot_name
    join public.rl_policy as policy on policy.is_active
    cross join engine.analytics_progress as progress
    left join engine.simultaneous_calls as together on together.bot_name = bot.bot_name
    left join recent on recent.bot_name = bot.bot_name
    left join lateral (
      select taken.factor_after
      from public.rl_action_history as taken
      where taken.bot_name = bot.bot_name and taken.policy_id = policy.policy_id
        and taken.taken_at <= observe_rl_states.as_of
      order by taken.taken_at desc
      limit 1
    ) as action on true
    where not bot.is_ensemble and bot.is_enabled and status.status in ('active', 'probation')
  )
  select
    measured.bot_name, measured.factor,
    concat_ws('/', part.regime, part.performance, part.weight, part.trend, part.correlation),
    part.regime, part.performance, part.weight, part.trend, part.correlation
  from measured
  left join engine.believed_regime(observe_rl_states.as_of) as believed on true
  cross join lateral (
    select
      coalesce(believed.regime, 'UNKNOWN') as regime,
      case
        when measured.rate < 0.47 then 'poor' when measured.rate < 0.49 then 'weak' when measured.rate < 0.51 then 'even'
        when measured.rate < 0.53 then 'good' else 'strong'
      end as performance,
      case when measured.factor < 0.8 then 'light' when measured.factor > 1.25 then 'heavy' else 'normal' end as weight,
      case when measured.change < -1 then 'falling' when measured.change > 1 then 'rising' else 'steady' end as trend,
      case
        when measured.average_correlation is null then 'unknown' when measured.average_correlation < 0.3 then 'unique'
        when measured.average_correlation < 0.7 then 'similar' else 'redundant'
      end as correlation
  ) as part
  order by measured.bot_name;
$$;
comment on function engine.observe_rl_states(timestamptz) is 'One row a bot that is neither disabled nor retired. performance: its expected rate in steps of two points; weight: its reinforcement factor; trend: its last 14 days against its expected rate, in standard errors; correlation: with the crowd, by the published limits.';
