-- The same watch over the crowd's own word: is it right as often as it says it will be?
create function engine.watch_ensemble(day date)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_keep constant double precision := 0.5 ^ (1 / 90.0);
  v_watched integer;
begin
  with setting as (
    select
      max(value) filter (where setting_name = 'drift_allowance') as allowance,
      max(value) filter (where setting_name = 'drift_limit') as limit_sum
    from public.settings
  ),
  decided as (
    select
      count(*)::integer as decisions, count(*) filter (where decision.is_correct)::integer as hits,
      sum(decision.confidence order by decision.decision_id) as claimed,
      sum(decision.confidence * (1 - decision.confidence) order by decision.decision_id) as variance,
      sum(sqrt(decision.confidence * (1 - decision.confidence)) order by decision.decision_id) as deviations
    from public.consensus_decisions as decision
    where decision.decided_at >= watch_ensemble.day::timestamp at time zone 'UTC'
      and decision.decided_at < (watch_ensemble.day + 1)::timestamp at time zone 'UTC'
      and decision.is_correct is not null
  ),
  measured as (
    select
      decided.*, state.low_since, state.high_since, coalesce(state.low_sum, 0) as low_sum, coalesce(state.high_sum, 0) as high_sum,
      coalesce(state.day_count, 0) as days, coalesce(state.call_count, 0) as calls_before,
      coalesce(state.hit_count, 0) as hits_before,
      -- Coins move together, so the decisions of a day are right or wrong together.
      (decided.hits - decided.claimed) / sqrt(greatest(1e-9,
        decided.variance + (decided.deviations ^ 2 - decided.variance) * greatest(0, least(1,
          (coalesce(state.excess_sum, 0) + 100) / (coalesce(state.pair_sum, 0) + 1000)
        ))
      )) as drift
    from decided
    left join engine.drift_states as state on state.subject = 'ensemble'
    where decided.decisions > 0
  ),
  seen as materialized (
    select
      measured.*, setting.limit_sum, step.low, step.high, step.alarm,
      case step.low_since when 0 then measured.low_since when 1 then watch_ensemble.day end as low_began,
      case step.high_since when 0 then measured.high_since when 1 then watch_ensemble.day end as high_began
    from measured
    cross join setting
    left join lateral engine.cusum(
      array[measured.drift], 0, 1, setting.allowance, setting.limit_sum, measured.low_sum, measured.high_sum
    ) as step on measured.days >= 20
  ),
  written as (
    insert into public.drift_events (
      subject, detected_on, began_on, direction, statistic, threshold, rate_before, rate_since, note
    )
    select
      'ensemble', watch_ensemble.day, began.began_on, case seen.alarm when 'low' then 'worse' else 'better' end,
      case seen.alarm when 'low' then seen.low else seen.high end, seen.limit_sum, since.claimed, since.rate,
      format(
        'right in %s of %s decisions since %s, and had claimed %s', engine.percent_text(since.rate), since.decisions,
        began.began_on, engine.percent_text(since.claimed)
      )
    from seen
    cross join lateral (
      select case seen.alarm when 'low' then seen.low_began else seen.high_began end as began_on
    ) as began
    cross join lateral (
      select
        count(*) as decisions, avg(decision.is_correct::integer)::double precision as rate,
        avg(decision.confidence order by decision.decision_id) as claimed
      from public.consensus_decisions as decision
      where decision.decided_at >= began.began_on::timestamp at time zone 'UTC'
        and decision.decided_at < (watch_ensemble.day + 1)::timestamp at time zone 'UTC'
        and decision.is_correct is not null
    ) as since
    where seen.alarm is not null
    on conflict (subject, bot_name, detected_on, direction) do nothing
  ),
  kept as (
    insert into engine.drift_states as known (
      subject, through_day, low_sum, high_sum, low_since, high_since, day_count, call_count, hit_count, excess_sum, pair_sum
    )
    select
      'ensemble', watch_ensemble.day,
      case when seen.alarm is null then coalesce(seen.low, 0) else 0 end,
      case when seen.alarm is null then coalesce(seen.high, 0) else 0 end,
      case when seen.alarm is null then seen.low_began end, case when seen.alarm is null then seen.high_began end,
      seen.days + 1, seen.calls_before + seen.decisions, seen.hits_before + seen.hits,
      (seen.hits - seen.claimed) ^ 2 - seen.variance, greatest(0, seen.deviations ^ 2 - seen.variance)
    from seen
    on conflict (subject, bot_name) do update
    set through_day = excluded.through_day, low_sum = excluded.low_sum, high_sum = excluded.high_sum,
        low_since = excluded.low_since, high_since = excluded.high_since,
        day_count = excluded.day_count, call_count = excluded.call_count, hit_count = excluded.hit_count,
        excess_sum = v_keep * known.excess_sum + excluded.excess_sum,
        pair_sum = v_keep * known.pair_sum + excluded.pair_sum
  )
  select count(*) into v_watched from seen;
  return v_watched;
end;
$$;
comment on function engine.watch_ensemble(date) is 'Moves the CUSUM of the ensemble''s calibration (right decisions less their confidence) through a day. Returns 1, or 0 on a day without known decisions.';
