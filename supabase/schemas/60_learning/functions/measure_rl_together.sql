-- What all factors of one moment did together. A factor common to all voters is left out of it, because calibration takes it
-- out of the score anyway.
create function engine.measure_rl_together(policy_id bigint, taken_at timestamptz, until timestamptz)
returns table (decision_count integer, gain_sum double precision)
language sql
stable
rows 1
set search_path = ''
set jit = off
as $$
  with counted as (
    select
      vote.decision_id, vote.slope,
      sum(vote.turn * vote.bare_weight order by vote.bot_name) as bare_score,
      sum(vote.turn * vote.bare_weight * vote.factor_after order by vote.bot_name) as moved_score,
      sum(abs(vote.bare_weight) order by vote.bot_name) as bare_size,
      sum(abs(vote.bare_weight * vote.factor_after) order by vote.bot_name) as moved_size,
      sum(abs(vote.weight) order by vote.bot_name) as size
    from engine.read_rl_votes(
      measure_rl_together.policy_id, measure_rl_together.taken_at, measure_rl_together.until
    ) as vote
    group by vote.decision_id, vote.slope
  )
  select
    count(*)::integer,
    coalesce(sum(
      ln(1 + exp(-greatest(-6, least(6, slope * bare_score * size / bare_size))))
      - ln(1 + exp(-greatest(-6, least(6, slope * moved_score * size / moved_size))))
      order by decision_id
    ), 0)
  from counted
  where bare_size > 0;
$$;
comment on function engine.measure_rl_together(bigint, timestamptz, timestamptz) is 'Sum over the known decisions in [taken_at, until) of the log-score with all factors less without any.';
