-- The votes of the decisions that actions of one moment stood for, each with the factor that its bot had before and after.
-- weights are those of the strategy that led. How its score became a probability is read off the decision itself, so that a
-- late run learns what a punctual one learns; where it cannot be (a score of 0), it is the slope of today.
create function engine.read_rl_votes(policy_id bigint, taken_at timestamptz, until timestamptz)
returns table (
  decision_id bigint, score double precision, slope double precision, bot_name text, turn integer, weight double precision, bare_weight double precision,
  factor_before double precision, factor_after double precision, is_acted_on boolean
)
language sql
stable
rows 1000
set search_path = ''
set jit = off
as $$
  with decision as materialized (
    select
      known.decision_id, case when (known.side = 'LONG') = known.is_correct then 1 else -1 end as outcome, known.voters, known.directions, known.weights,
      leader.score, leader.is_reinforced,
      case
        when abs(leader.score) > 1e-9 then ln(leader.probability / (1 - leader.probability)) / leader.score
        else calibration.slope
      end as slope
    from public.consensus_decisions as known
    cross join lateral (
      select part.score, part.probability, strategy.strategy_name, strategy.is_reinforced
      from unnest(known.strategy_scores, known.strategy_probabilities, known.strategy_shares)
        with ordinality as part (score, probability, share, place)
      join public.vote_strategies as strategy on strategy.place = part.place
      order by part.share desc, part.place desc
      limit 1
    ) as leader
    join public.vote_calibration as calibration on calibration.strategy_name = leader.strategy_name
    where known.decided_at >= read_rl_votes.taken_at and known.decided_at < read_rl_votes.until
      and known.is_correct is not null
  )
  select
    decision.decision_id, decision.score * decision.outcome, decision.slope, vote.bot_name, vote.direction * decision.outcome,
    vote.weight,
    vote.weight / case when action.is_live and decision.is_reinforced then action.factor_after else 1 end,
    coalesce(action.factor_before, 1), coalesce(action.factor_after, 1), action.bot_name is not null
  from decision
  cross join lateral unnest(decision.voters, decision.directions, decision.weights) as vote (bot_name, direction, weight)
  left join public.rl_action_history as action
    on action.bot_name = vote.bot_name and action.taken_at = read_rl_votes.taken_at
   and action.policy_id = read_rl_votes.policy_id;
$$;
comment on function engine.read_rl_votes(bigint, timestamptz, timestamptz) is 'One row a vote of the decisions in [taken_at, until) whose outcome is known. score and turn are towards what happened: 1 for a vote that was right. bare_weight is the weight without the factor, where that was in it.';
