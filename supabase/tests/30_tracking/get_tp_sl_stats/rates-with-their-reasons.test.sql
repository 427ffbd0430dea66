begin;
select plan(11);

select tests.given_symbol('AAA') \gset
select tests.given_bot('silent-bot') \gset

select is((select ended_count from public.get_tp_sl_stats('silent-bot')), 0::bigint, 'a bot without ends has none');
select is((select tp_hit_rate from public.get_tp_sl_stats('silent-bot')), null, 'its rate is unknown, not 0');
select is(
  (select unknown_reason from public.get_tp_sl_stats('silent-bot')), 'no call of this bot has ended', 'and it says why'
);
select is(
  (select unknown_reason from public.get_tp_sl_stats('nobody')), 'no call of this bot has ended',
  'of a bot that does not exist nothing is known either'
);

select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 10:00Z', -0.02, 'stop_loss') \gset
select is(
  (select unknown_reason from public.get_tp_sl_stats('some-bot')), 'no call of this bot has reached its target',
  'without a target the hours to it are unknown'
);

select tests.given_ended_call('some-bot', 'AAA', timestamptz '2024-01-01 11:00Z' + hour * interval '1 hour', 0.1, 'take_profit')
from generate_series(1, 5) as hour \g /dev/null
select tests.given_ended_call('some-bot', 'AAA', timestamptz '2024-01-02 11:00Z' + hour * interval '1 hour', 0.01)
from generate_series(1, 3) as hour \g /dev/null
select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 14:00Z', -1, 'liquidated') \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 15:00Z', null, 'unfilled') \gset
select tests.given_ended_call('other-bot', 'AAA', '2024-01-01 15:00Z', 0.1, 'take_profit') \gset
update public.prediction_outcomes set entered_at = exited_at - interval '4 hours', predicted_at = exited_at - interval '4 hours'
where bot_name = 'some-bot' and exited_at = '2024-01-01 12:00Z';

select results_eq(
  'select ended_count, take_profit_count, stop_loss_count, liquidated_count, expired_count, ambiguous_count
   from public.get_tp_sl_stats(''some-bot'')',
  'values (10::bigint, 5::bigint, 1::bigint, 1::bigint, 3::bigint, 0::bigint)',
  'its own calls are counted by their end; one that never entered is not among them'
);
select results_eq(
  'select tp_hit_rate, sl_hit_rate from public.get_tp_sl_stats(''some-bot'')', 'values (0.5::float8, 0.1::float8)',
  'rates are fractions of the calls that entered and ended'
);
-- Wilson 95 % for 5 of 10, from statsmodels 0.13.5: proportion_confint(5, 10, method='wilson').
select ok(
  abs(tp_hit_rate_low - 0.236593090512564) < 1e-9 and abs(tp_hit_rate_high - 0.7634069094874361) < 1e-9,
  'with the interval that so few calls leave'
)
from public.get_tp_sl_stats('some-bot');
select results_eq(
  'select avg_hours_to_tp, median_hours_to_tp, avg_hours_to_sl from public.get_tp_sl_stats(''some-bot'')',
  'values (1.6::float8, 1::float8, 1::float8)',
  'and the hours from entry to target and to stop'
);
update public.prediction_outcomes set entered_at = exited_at - interval '2 hours', predicted_at = exited_at - interval '2 hours'
where bot_name = 'some-bot' and exited_at in ('2024-01-01 13:00Z', '2024-01-01 16:00Z');
select tests.given_ended_call('some-bot', 'AAA', '2024-01-03 11:00Z', 0.1, 'take_profit') \gset
select is(
  (select median_hours_to_tp from public.get_tp_sl_stats('some-bot')), 1.5::float8,
  'of an even number of calls the median lies between the two in the middle'
);
select is(
  (select unknown_reason from public.get_tp_sl_stats('some-bot')), null,
  'when all is known, there is no excuse'
);

select finish();
rollback;
