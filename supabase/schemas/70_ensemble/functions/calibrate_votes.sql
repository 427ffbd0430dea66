-- How much a score is worth: the slope under which the newest decisions were most likely, drawn to a first guess as if by
-- twenty decisions. Two Newton steps a run from the last slope; it moves little from day to day.
create function engine.calibrate_votes(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_guess constant double precision[] := array[0, 0, 0, 0.2, 0.2, 0.5];
begin
  for v_step in 1..2 loop
    with sample as materialized (
      select decision.decision_id, decision.strategy_scores, (decision.return_24h > 0)::integer as went_up
      from public.consensus_decisions as decision
      where decision.is_correct is not null
        and decision.decided_at > calibrate_votes.as_of - interval '90 days'
        and decision.decided_at <= calibrate_votes.as_of - interval '24 hours'
      order by decision.decided_at desc, decision.decision_id desc
      limit 5000
    ),
    fitted as (
      select
        part.place, count(*)::integer as samples,
        sum((sample.went_up - chance.p) * part.score order by sample.decision_id) as gradient,
        sum(chance.p * (1 - chance.p) * part.score ^ 2 order by sample.decision_id) as curvature,
        sum(part.score ^ 2 order by sample.decision_id) / count(*) as power
      from sample
      cross join lateral unnest(sample.strategy_scores) with ordinality as part (score, place)
      join public.vote_strategies as strategy on strategy.place = part.place
      join public.vote_calibration as calibration on calibration.strategy_name = strategy.strategy_name
      cross join lateral (select engine.probability_of_score(part.score, calibration.slope) as p) as chance
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
comment on function engine.calibrate_votes(timestamptz) is 'Moves the slopes of vote_calibration towards the maximum of the posterior over the last 90 days, at most 5,000 decisions.';
