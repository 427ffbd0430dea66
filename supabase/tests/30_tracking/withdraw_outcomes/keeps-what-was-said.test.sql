-- What was said about a call may turn out wrong; that it was said stays on record.
begin;
select plan(9);

call tests.given_tracked_market();
select tests.track('2024-01-01 02:15Z') \gset
delete from engine.stale_bot_days;
select prediction_id as id, to_jsonb(outcome) as said from public.prediction_outcomes as outcome where bot_name = 'target-bot' \gset

select is(
  engine.withdraw_outcomes(array[:id], 'somebody doubts it', '2024-01-01 03:00Z'), 1,
  'one outcome is withdrawn'
);
select is_empty(format('select * from public.prediction_outcomes where prediction_id = %s', :id), 'it is gone');
select is_empty(format('select * from public.tp_sl_events where prediction_id = %s', :id), 'and so is its event');
select results_eq(
  'select prediction_id, revised_at, reason from public.outcome_revisions',
  format($$values (%s::bigint, timestamptz '2024-01-01 03:00Z', 'somebody doubts it')$$, :id),
  'who asks later finds when and why'
);
select is(
  (select previous from public.outcome_revisions), jsonb_strip_nulls(:'said'::jsonb), 'and the outcome as it stood'
);
select results_eq(
  'select * from engine.stale_bot_days', 'values (''target-bot'' collate "C", date ''2024-01-01'')',
  'the day it was counted in is to be summed anew'
);
select isnt_empty(
  format('select from engine.open_predictions where prediction_id = %s and entered_at is null', :id),
  'the call waits again'
);

select tests.track('2024-01-01 02:15Z') \gset
select is(
  (select to_jsonb(outcome) from public.prediction_outcomes as outcome where prediction_id = :id), :'said'::jsonb,
  'judged again by the same candles, the same comes out'
);
select is(engine.withdraw_outcomes('{}', 'nothing', '2024-01-01 03:00Z'), 0, 'to withdraw nothing is nothing');

select finish();
rollback;
