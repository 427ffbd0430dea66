-- A bot that falls from 58 % to 42 % is noticed within days, dated back to when it fell, and starts a new record.
begin;
select plan(9);

select tests.only_these_bots('falls', 'rises', 'stays', 'wavers') \gset
select tests.given_hits('falls', '2024-01-01', tests.repeated('{6,7,8}', 20) || tests.repeated('{4,5,6}', 10)) \gset
select tests.given_hits('rises', '2024-01-01', tests.repeated('{4,5,6}', 20) || tests.repeated('{6,7,8}', 10)) \gset
select tests.given_hits('stays', '2024-01-01', tests.repeated('{6,7,8}', 30)) \gset
-- Bad days that good ones follow are nothing but days.
select tests.given_hits('wavers', '2024-01-01', tests.repeated('{3,9,5,7,6,6}', 15)) \gset
select public.detect_drift('2024-04-05 00:26Z') as watched \gset

create temporary table event as select * from public.drift_events where subject = 'bot';
select is(:watched, 360, 'every day of every bot is watched');
select results_eq(
  'select bot_name, direction from event order by 1', $$values ('falls' collate "C", 'worse' collate "C"), ('rises', 'better')$$,
  'who changed is noticed once, with its direction; who did not is left alone'
);
select ok(
  (select detected_on between '2024-03-04' and '2024-03-12' from event where bot_name = 'falls'), 'within ten days'
);
select is(
  (select began_on from event where bot_name = 'falls'), date '2024-03-01', 'dated back to the day it began'
);
select results_eq(
  $$select round(rate_before::numeric, 4), rate_since < 0.5, statistic > threshold from event where bot_name = 'falls'$$,
  'values (0.5833, true, true)',
  'the rates before and since stand beside it'
);
select matches(
  (select note from event where bot_name = 'falls'),
  '^right in 4\d\.\d % of \d+ calls since 2024-03-01, 58\.3 % of 720 before$', 'and in a sentence'
);
select results_eq(
  $$select hit_count, call_count, day_count from engine.drift_states where bot_name = 'falls'$$,
  $$select sum(hit_count), sum(call_count), count(*)::integer from engine.direction_counts where bot_name = 'falls' and day >= '2024-03-01'$$,
  'what came before no longer counts in the record that the next days are held against'
);
select is_empty(
  $$select * from engine.record_begins('2024-03-01 12:00Z')$$, 'a record begins anew only once the drift was known'
);
select is(
  (select jsonb_object_agg(bot_name, began_on) from engine.record_begins('2024-04-05')),
  (select jsonb_object_agg(bot_name, began_on) from event), 'then it does'
);

select finish();
rollback;
