-- Accuracy counts predictions, win rate and returns count trades; ties and unfilled calls are counted apart.
begin;
select plan(8);

select tests.given_symbol('AAA') \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 10:00Z', 0.10, 'take_profit') \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 11:00Z', -0.04, 'stop_loss') \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 12:00Z', -0.01, 'flat') \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-02 10:00Z', null, 'unfilled') \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-03 10:00Z', 0.02, 'horizon') \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-03 11:00Z', -1, 'liquidated') \gset
select is(public.update_bot_metrics('2024-01-04 00:00Z'), 3, 'three days of the bot are summed');

select results_eq(
  'select ended_count, unfilled_count, decided_count, correct_count, flat_count, trade_count, win_count, loss_count

   from public.bot_accuracy_metrics where bot_name = ''some-bot''',
  'values (6::bigint, 1::bigint, 4::bigint, 2::bigint, 1::bigint, 5::bigint, 2::bigint, 3::bigint)',
  'six calls ended: one never entered, four were decided, one was flat'
);
select results_eq(
  'select take_profit_count, stop_loss_count, liquidated_count, expired_count
   from public.bot_accuracy_metrics where bot_name = ''some-bot''',
  'values (1::bigint, 1::bigint, 1::bigint, 2::bigint)',
  'every trade has one end'
);
select results_eq(
  'select accuracy_rate, win_rate
   from public.bot_accuracy_metrics where bot_name = ''some-bot''',
  'values (0.5::float8, 0.4::float8)',
  'two of four decided calls were right; two of five trades won'
);
select ok(
  accuracy_low = engine.wilson_low(2, 4) and accuracy_high = engine.wilson_high(2, 4)
    and win_rate_low = engine.wilson_low(2, 5) and win_rate_high = engine.wilson_high(2, 5),
  'each rate has the interval of its own counts'
)
from public.bot_accuracy_metrics where bot_name = 'some-bot';
select results_eq(
  'select round(mean_net_return::numeric, 12), round(profit_factor::numeric, 12)
   from public.bot_accuracy_metrics where bot_name = ''some-bot''',
  'values (-0.186::numeric, round(0.12 / 1.05, 12))',
  'expectancy is the mean of all trades, profit factor the sum won over the sum lost'
);
select results_eq(
  'select first_ended_on, last_ended_on, as_of
   from public.bot_accuracy_metrics where bot_name = ''some-bot''',
  'values (date ''2024-01-01'', date ''2024-01-03'', timestamptz ''2024-01-04 00:00Z'')',
  'and it says from when to when, and as of when'
);
select results_eq(
  'select day, ended_count, unfilled_count from public.bot_performance_history where bot_name = ''some-bot'' order by day',
  'values (date ''2024-01-01'', 3, 0), (''2024-01-02'', 1, 1), (''2024-01-03'', 2, 0)',
  'the history has a row for each day on which a call ended, unfilled ones included'
);

select finish();
rollback;
