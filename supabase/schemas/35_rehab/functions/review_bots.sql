-- Holds the review of one UTC day: writes down what the rules decide, and how far each probation has come.
create function engine.review_bots(day date)
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_moment constant timestamptz := engine.review_moment(review_bots.day);
  v_decisions integer;
  v_tightened text[];
  v_lifted text[];
begin
  with verdict as materialized (
    select * from engine.judge_bots(review_bots.day)
  ),
  noted as (
    insert into public.bot_probation_events (
      bot_name, happened_at, from_status, to_status, rule, reason, decided_count, correct_count, effective_count, chance_of_luck
    )
    select
      bot_name, v_moment, from_status, to_status, rule, reason, decided_count, correct_count, effective_count, chance_of_luck
    from verdict
    where rule is not null
    order by bot_name
  ),
  stood as (
    update public.bot_probation_status as standing
    set status = verdict.to_status,
        is_on_probation = verdict.to_status = 'probation',
        probation_started_at = case
          when verdict.rule = 'served' then v_moment
          when verdict.to_status = 'probation' then standing.probation_started_at
        end,
        probation_prediction_count = progress.decided,
        probation_correct_count = progress.correct,
        probation_accuracy_rate = progress.correct::double precision / nullif(progress.decided, 0),
        strike_count = standing.strike_count + case when verdict.rule in ('failed', 'third_strike') then 1 else 0 end,
        disabled_at = case
          when verdict.to_status in ('disabled', 'retired')
            then case when verdict.rule is not null then v_moment else standing.disabled_at end
        end,
        is_quarantined = verdict.rule is not distinct from 'too_good' or (verdict.rule is null and standing.is_quarantined),
        counted_from = case when verdict.rule is not null then review_bots.day + 1 else standing.counted_from end,
        reviewed_at = v_moment,
        reason = verdict.reason,
        chance_of_luck = case when verdict.rule is not null then verdict.chance_of_luck else standing.chance_of_luck end
    from verdict
    cross join lateral (
      select
        case when verdict.to_status = 'probation' and verdict.rule is null then verdict.decided_count else 0 end as decided,
        case when verdict.to_status = 'probation' and verdict.rule is null then verdict.correct_count else 0 end as correct
    ) as progress
    where standing.bot_name = verdict.bot_name
  )
  select
    count(verdict.rule), array_agg(verdict.bot_name) filter (where verdict.rule = 'served'),
    array_agg(verdict.bot_name) filter (where verdict.rule = 'passed')
  into v_decisions, v_tightened, v_lifted
  from verdict;

  perform engine.tighten_guardrails(v_tightened, v_moment);
  perform engine.lift_guardrails(v_lifted, 'passed probation', v_moment);
  return v_decisions;
end;
$$;
comment on function engine.review_bots(date) is 'Decides about every bot by the calls that ended up to this UTC day. Returns how many decisions it took.';
