-- The cost of a run follows what changed, not how much history there is.
begin;
select plan(9);

select tests.given_symbol('AAA') \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 10:00Z', 0.1) \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-02 10:00Z', 0.2) \gset
select tests.given_ended_call('other-bot', 'AAA', '2024-01-02 10:00Z', 0.3) \gset
select is(public.update_bot_metrics('2024-01-03 00:00Z'), 3, 'at first every bot-day is summed');
select is(public.update_bot_metrics('2024-01-03 00:00Z'), 0, 'then none, until something changes');

-- A mark that only a rebuild would wipe out.
update public.bot_performance_history set ambiguous_count = 7;
select tests.given_ended_call('some-bot', 'AAA', '2024-01-02 12:00Z', -0.1) \gset
select is(public.update_bot_metrics('2024-01-03 06:00Z'), 1, 'an outcome that comes late rebuilds one bot-day');
select results_eq(
  'select bot_name, day, ended_count, ambiguous_count from public.bot_performance_history order by 1, 2',
  $$values ('other-bot' collate "C", date '2024-01-02', 1, 7), ('some-bot', '2024-01-01', 1, 7), ('some-bot', '2024-01-02', 2, 0)$$,
  'its own, and nothing else'
);
select results_eq(
  'select bot_name, ended_count, as_of from public.bot_accuracy_metrics where ended_count > 0 order by 1',
  $$values ('other-bot' collate "C", 1::bigint, timestamptz '2024-01-03 00:00Z'), ('some-bot', 3, '2024-01-03 06:00Z')$$,
  'the record of its bot is added up again, the others stand as they were'
);

select tests.given_ended_call('some-bot', 'AAA', '2024-01-05 10:00Z', 0.1) \gset
select is(public.update_bot_metrics('2024-01-04 00:00Z'), 0, 'a day that has not come yet waits');
select is(public.update_bot_metrics('2024-01-05 12:00Z'), 1, 'until it has');

select prediction_id as only_one from public.prediction_outcomes where bot_name = 'other-bot' \gset
select engine.withdraw_outcomes(array[:only_one], 'somebody doubts it', '2024-01-06 00:00Z') \gset
select public.update_bot_metrics('2024-01-06 00:00Z') \gset
select is_empty(
  'select * from public.bot_performance_history where bot_name = ''other-bot''',
  'a day whose only outcome is withdrawn is a day without ends'
);
select results_eq(
  'select ended_count, accuracy_rate, first_ended_on from public.bot_accuracy_metrics where bot_name = ''other-bot''',
  'values (0::bigint, null::float8, null::date)',
  'and the record is as unknown as at the start'
);

select finish();
rollback;
