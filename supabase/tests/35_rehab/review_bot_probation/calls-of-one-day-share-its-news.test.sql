-- Sixty calls of one bad morning are hardly more than one piece of evidence. The published rule disables for them all the
-- same, and says how likely luck was; the rule by interval waits until the record is surely bad.
begin;
select plan(7);

-- A crowd whose calls of a day turn out alike: days of ten calls, nearly all right or nearly all wrong.
select tests.given_record('crowd-' || bot, day::date, 10, case when (extract(day from day)::integer + bot) % 2 = 0 then 9 else 1 end)
from generate_series(1, 6) as bot
cross join generate_series(timestamp '2024-01-01', timestamp '2024-01-10', interval '1 day') as day \g /dev/null
select tests.given_record('unlucky', '2024-01-10', 60, 6) \gset
select tests.given_record('always-bad', day::date, 10, 1)
from generate_series(timestamp '2023-11-01', timestamp '2024-01-10', interval '1 day') as day \g /dev/null

savepoint before;
select public.review_bot_probation('2024-01-11 00:14Z') \gset
select is(
  (select to_status from public.bot_probation_events where bot_name = 'unlucky'), 'disabled', 'as published, one bad morning disables'
);
select cmp_ok(
  (select effective_count from public.bot_probation_events where bot_name = 'unlucky'), '<', 3::float8,
  'the row says that its sixty calls are worth fewer than three'
);
select cmp_ok(
  (select chance_of_luck from public.bot_probation_events where bot_name = 'unlucky'), '>', 0.1::float8,
  'and that a coin would often have had such a morning'
);
select cmp_ok(
  (select chance_of_luck from public.bot_probation_events where bot_name = 'always-bad' and rule = 'too_bad' limit 1), '<', 0.05::float8,
  'but hardly a record as long as the other one''s'
);
rollback to savepoint before;

update public.settings set value = 1 where setting_name = 'rehab_disable_by_interval';
select public.review_bot_probation('2024-01-11 00:14Z') \gset
select is(
  (select status from public.bot_probation_status where bot_name = 'unlucky'), 'active', 'by the interval the morning is not enough'
);
select results_eq(
  'select bot_name, rule from public.bot_probation_events order by event_id limit 1',
  $$values ('always-bad' collate "C", 'too_bad' collate "C")$$, 'whoever is bad day after day is disabled'
);
select matches(
  (select reason from public.bot_probation_events order by event_id limit 1),
  '^right in \d+ of \d+ calls \(10\.0 %\), worth [0-9.]+ independent ones: surely below 35 %$', 'and the reason says how sure that is'
);

select finish();
rollback;
