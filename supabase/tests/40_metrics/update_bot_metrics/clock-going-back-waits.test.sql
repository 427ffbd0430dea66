-- Nothing reads data later than as_of: a clock that went back waits until it has caught up with what is recorded.
begin;
select plan(5);

select tests.given_symbol('AAA') \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 06:00Z', 0.1) \gset
select is(public.update_bot_metrics('2024-01-01 12:00Z'), 1, 'in the middle of a day its ends so far are summed');

select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 18:00Z', 0.1) \gset
select tests.given_ended_call('other-bot', 'AAA', '2024-01-01 06:00Z', 0.1) \gset
select is(public.update_bot_metrics('2024-01-01 12:00Z'), 1, 'a bot-day that holds an end of the future waits, another does not');
select results_eq(
  'select bot_name, ended_count from public.bot_performance_history order by 1',
  'values (''other-bot'' collate "C", 1), (''some-bot'', 1)',
  'nothing of the future is counted'
);
select is(public.update_bot_metrics('2024-01-01 18:00Z'), 1, 'once the clock has caught up, it is summed');
select is((select ended_count from public.bot_accuracy_metrics where bot_name = 'some-bot'), 2::bigint, 'with both its ends');

select finish();
rollback;
