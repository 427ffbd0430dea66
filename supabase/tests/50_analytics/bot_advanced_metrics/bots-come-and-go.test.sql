begin;
select plan(7);

select tests.given_symbol('AAA') \gset
select tests.given_bot('newcomer') \gset
select is(
  (select unknown_reasons ->> 'total_return' from public.bot_advanced_metrics where bot_name = 'newcomer' and market_regime = 'ALL'),
  'no trade yet', 'a bot has its row from the day it is registered'
);
select is((select current_streak from public.bot_performance_streaks where bot_name = 'newcomer'), 0, 'and its streaks');
select is((select method from public.bot_calibration where bot_name = 'newcomer'), 'none', 'and its calibration');

select tests.given_ended_call('veteran', 'AAA', '2024-01-01 12:00Z', 0.1) as call_id \gset
select tests.given_ended_call('other', 'AAA', '2024-01-01 12:00Z', -0.1) \gset
select public.calculate_advanced_metrics('2024-01-02 00:20Z') \gset
update public.bots set bot_name = 'renamed' where bot_name = 'veteran';
select public.calculate_advanced_metrics('2024-01-03 00:20Z') \gset
select is(
  (select trade_count from public.bot_advanced_metrics where bot_name = 'renamed' and market_regime = 'ALL'), 1::bigint,
  'a renamed bot keeps its record'
);
select is_empty($$select from public.bot_daily_states where bot_name = 'veteran'$$, 'under its new name alone');

select engine.withdraw_outcomes(array[:call_id], 'doubted', '2024-01-03 01:00Z') \gset
select public.calculate_advanced_metrics('2024-01-03 06:20Z') \gset
select results_eq(
  $$select trade_count, total_return from public.bot_advanced_metrics where bot_name = 'renamed' and market_regime = 'ALL'$$,
  $$values (0::bigint, null::float8)$$, 'a bot whose only call was withdrawn is as new'
);
select is(
  (select round(net_return::numeric, 9) from public.benchmark_daily_returns where benchmark_name = 'equal-weight' and day = '2024-01-01'),
  0.0, 'equal weight was the mean of the two'
);

select finish();
rollback;
