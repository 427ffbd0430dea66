-- How much a score is worth: the slope under which the decisions so far were most likely, drawn to a first guess as if by
-- twenty decisions. The later half of the record counts, two years at most: in the earlier half the crowd was still learning
-- what the scores are made of, so they were worth less. Decisions of one day share its news, and many tell little more than
-- one: they are thinned out evenly to five thousand. Two Newton steps from the last slope.
create function engine.calibrate_votes(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_guess constant double precision[] := array[0, 0, 0, 0.2, 0.2, 0.5];
  v_from timestamptz;
  v_share double precision;
  v_places smallint[];
  v_scores double precision[];
  v_outcomes double precision[];
begin
  select calibrate_votes.as_of - least(interval '730 days', (calibrate_votes.as_of - min(decision.decided_at)) / 2)
  into v_from
  from public.consensus_decisions as decision;
  select 5000.0 / greatest(5000, coalesce(sum(performance.decision_count), 0))
  into v_share
  from public.strategy_performance as performance
  where performance.strategy_name = 'equal' and performance.day >= engine.call_day(v_from);

  select
    array_agg(part.place order by decision.decision_id, part.place),
    array_agg(part.score order by decision.decision_id, part.place),
    array_agg((decision.return_24h > 0)::integer order by decision.decision_id, part.place)
  into v_places, v_scores, v_outcomes
  from public.consensus_decisions as decision
  cross join lateral unnest(decision.strategy_scores) with ordinality as part (score, place)
  where decision.is_correct is not null
    and decision.decided_at > v_from
    and decision.decided_at <= calibrate_votes.as_of - interval '24 hours'
    -- Knuth's multiplicative hash: a share of the decisions that does not know of coins and hours.
    and (decision.decision_id * 2654435761) % 4294967296 < v_share * 4294967296;

  for v_step in 1..2 loop
    with fitted as (
      select
        part.place, count(*)::integer as samples,
        sum((part.outcome - chance.p) * part.score order by part.number) as gradient,
        sum(chance.p * (1 - chance.p) * part.score ^ 2 order by part.number) as curvature,
        sum(part.score ^ 2 order by part.number) / count(*) as power
      from unnest(v_places, v_scores, v_outcomes) with ordinality as part (place, score, outcome, number)
      join public.vote_strategies as strategy on strategy.place = part.place
      join public.vote_calibration as calibration on calibration.strategy_name = strategy.strategy_name
      -- engine.probability_of_score, written out: called thirty thousand times it is most of the work.
      cross join lateral (select 1 / (1 + exp(-greatest(-6, least(6, calibration.slope * part.score)))) as p) as chance
      group by part.place
    )
    update public.vote_calibration as calibration
    set slope = greatest(0, calibration.slope + (
          fitted.gradient - 5 * fitted.power * (calibration.slope - v_guess[fitted.place])
        ) / (fitted.curvature + 5 * fitted.power)),
        sample_count = fitted.samples,
        as_of = calibrate_votes.as_of
    from fitted
    join public.vote_strategies as strategy on strategy.place = fitted.place
    where calibration.strategy_name = strategy.strategy_name and fitted.power > 0;
  end loop;
end;
$$;
comment on function engine.calibrate_votes(timestamptz) is 'Moves the slopes of vote_calibration towards the maximum of the posterior over the later half of the record, at most two years, thinned out to about 5,000 decisions.';
