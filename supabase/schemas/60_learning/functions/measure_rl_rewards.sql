-- What each action of one moment changed: ln p(what happened) with the factor after, less with the factor before, all other
-- votes as they were. A vote enters the score by weight × direction, so that is one sum less and one more for each vote.
-- While the policy is watched the votes are without factors: both sides are what would have been.
create function engine.measure_rl_rewards(policy_id bigint, taken_at timestamptz, until timestamptz)
returns table (bot_name text, reward double precision, decision_count integer)
language sql
stable
rows 87
set search_path = ''
set jit = off
as $$
  with vote as materialized (
    select * from engine.read_rl_votes(measure_rl_rewards.policy_id, measure_rl_rewards.taken_at, measure_rl_rewards.until)
  ),
  tested as (
    select
      vote.bot_name, vote.decision_id,
      -- ln p = −ln(1 + exp(−z)), the exponent within the ±6 that a score's probability is kept within.
      ln(1 + exp(-greatest(-6, least(6, vote.slope * (vote.score + vote.turn * (vote.bare_weight * vote.factor_before - vote.weight))))))
      - ln(1 + exp(-greatest(-6, least(6, vote.slope * (vote.score + vote.turn * (vote.bare_weight * vote.factor_after - vote.weight))))))
        as difference
    from vote
    where vote.is_acted_on
  )
  select
    tested.bot_name,
    -- An outlier is a fault in the data, not a lesson.
    avg(greatest(-0.1, least(0.1, tested.difference)) order by tested.decision_id),
    count(*)::integer
  from tested
  group by tested.bot_name;
$$;
comment on function engine.measure_rl_rewards(bigint, timestamptz, timestamptz) is 'Difference rewards of the actions of a moment over the known decisions in [taken_at, until); bots that voted in none have no row.';
