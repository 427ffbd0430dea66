-- Three published mistakes: everyone got the consensus's result; outcomes were joined without the coin; and by another id.
-- Two bots say the opposite, each about two coins that go opposite ways: four calls, four different fates.
begin;
select plan(7);

select tests.given_symbol('UP') \gset
select tests.given_symbol('DOWN') \gset
select tests.given_candles('UP', '15m', '2024-01-01 00:00Z', '
  100 100 100 100
  100 112 100 112   every long reaches its target, every short its stop') \gset
select tests.given_candles('DOWN', '15m', '2024-01-01 00:00Z', '
  100 100 100 100
  100 100  85  85') \gset

select tests.given_call('optimist', 'UP', '2024-01-01 00:05Z', 'LONG', 110, 95) \gset
select tests.given_call('optimist', 'DOWN', '2024-01-01 00:05Z', 'LONG', 108, 90, leverage => 2) \gset
select tests.given_call('pessimist', 'UP', '2024-01-01 00:05Z', 'SHORT', 80, 104) \gset
select tests.given_call('pessimist', 'DOWN', '2024-01-01 00:05Z', 'SHORT', 94, 110) \gset
select tests.given_call('dissenter', 'DOWN', '2024-01-01 00:05Z', 'SHORT', 88, 110) \gset
select tests.track('2024-01-01 00:30Z') \gset
select is(public.update_bot_metrics('2024-01-01 06:00Z'), 3, 'three bots had calls that ended that day');

select results_eq(
  $$select bot_name, symbol, is_correct, round(net_return::numeric, 9) from public.prediction_outcomes order by 1, 2$$,
  $$values ('dissenter' collate "C", 'DOWN' collate "C", true, 0.12), ('optimist', 'DOWN', false, -0.20), ('optimist', 'UP', true, 0.10),
      ('pessimist', 'DOWN', true, 0.06), ('pessimist', 'UP', false, -0.04)$$,
  'each call has its own label and its own return'
);
select results_eq(
  $$select bot_name, decided_count, correct_count, round(net_return_sum::numeric, 9) from public.bot_performance_history order by 1$$,
  $$values ('dissenter' collate "C", 1, 1, 0.12), ('optimist', 2, 1, -0.10), ('pessimist', 2, 1, 0.02)$$,
  'each day adds up the calls of its own bot'
);
select results_eq(
  $$select bot_name, accuracy_rate, round(mean_net_return::numeric, 9), round(profit_factor::numeric, 9)
    from public.bot_accuracy_metrics where ended_count > 0 order by 1$$,
  $$values ('dissenter' collate "C", 1::float8, 0.12, null), ('optimist', 0.5, -0.05, 0.5), ('pessimist', 0.5, 0.01, 1.5)$$,
  'and so does each record'
);
select is(
  (select is_correct from public.prediction_outcomes where bot_name = 'dissenter'), true,
  'who was right against the crowd is right'
);
select is(
  (select count(*) from public.bot_accuracy_metrics where ended_count > 0), 3::bigint, 'nobody else''s record moved'
);
select results_eq(
  $$select bot_name, ended_count, accuracy_rate from public.bot_leaderboard where bot_name = 'pessimist'$$,
  $$values ('pessimist' collate "C", 2::bigint, 0.5::float8)$$,
  'the leaderboard shows the same'
);

select finish();
rollback;
