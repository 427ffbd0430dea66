-- Who is heard at a moment, and within which limits. A decision taken later does not reach back: whoever was active when
-- the vote was due votes in it, however late it is counted.
create function engine.may_vote(as_of timestamptz)
returns table (
  bot_name text, status text, max_leverage numeric, min_confidence double precision,
  stop_loss_tightening double precision, max_position_ratio double precision, needs_regime_alignment boolean
)
language sql
stable
rows 100
set search_path = ''
begin atomic
  select
    bot.bot_name, stood.status, guardrail.max_leverage, guardrail.min_confidence, guardrail.stop_loss_tightening,
    guardrail.max_position_ratio, guardrail.needs_regime_alignment
  from public.bots as bot
  join public.bot_probation_status as standing on standing.bot_name = bot.bot_name
  join public.bot_guardrails as guardrail on guardrail.bot_name = bot.bot_name
  left join lateral (
    select event.from_status
    from public.bot_probation_events as event
    where event.bot_name = bot.bot_name and event.happened_at > may_vote.as_of
    order by event.happened_at
    limit 1
  ) as next on true
  cross join lateral (select coalesce(next.from_status, standing.status) as status) as stood
  where bot.is_enabled and not bot.is_ensemble and stood.status in ('active', 'probation')
  order by bot.bot_name;
end;
comment on function engine.may_vote(timestamptz) is 'One row a bot that is enabled and neither disabled nor retired at this moment, with its guardrails; never the ensemble''s own.';
