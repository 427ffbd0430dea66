-- One long from 100 at noon, leverage 2: 105 at midnight, 95 at the next, its target 110 the day after.
begin;
select plan(9);

select tests.given_symbol('AAA', 0.001) \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-01 00:00Z', '2024-01-01 12:00Z', 100) \gset
select tests.given_call('patient', 'AAA', '2024-01-01 11:30Z', 'LONG', 110, 80, horizon => '10 days', leverage => 2) \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-01 12:00Z', '2024-01-01 18:00Z', 100) \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-01 18:00Z', '2024-01-02 00:00Z', 105) \gset
select tests.track('2024-01-02 00:05Z') \gset
select public.calculate_advanced_metrics('2024-01-02 00:10Z') \gset

create function pg_temp.account() returns table (day text, change numeric, alive integer, ended integer) language sql as $$
  select to_char(state.day, 'MM-DD'), round(change_sum::numeric, 9), alive_count, trade_count
  from public.bot_daily_parts as state where bot_name = 'patient' order by state.day;
$$;
select results_eq(
  'select * from pg_temp.account()', $$values ('01-01', 0.10, 1, 0), ('01-02', 0.00, 1, 0)$$,
  'an open trade is marked at midnight, and the day that has begun is in the account'
);

-- The feed stops before midnight: until it is back, the last close known stands for it.
select tests.given_flat_candles('AAA', '1h', '2024-01-02 00:00Z', '2024-01-02 22:00Z', 103) \gset
select tests.track('2024-01-03 06:05Z') \gset
select public.calculate_advanced_metrics('2024-01-03 06:10Z') \gset
select results_eq(
  'select * from pg_temp.account()', $$values ('01-01', 0.10, 1, 0), ('01-02', -0.04, 1, 0), ('01-03', 0.00, 1, 0)$$,
  'a mark is the last close known at midnight'
);
select tests.given_flat_candles('AAA', '1h', '2024-01-02 22:00Z', '2024-01-03 06:00Z', 95) \gset
select tests.track('2024-01-03 06:20Z') \gset
select public.calculate_advanced_metrics('2024-01-03 12:10Z') \gset
select results_eq(
  'select * from pg_temp.account()', $$values ('01-01', 0.10, 1, 0), ('01-02', -0.20, 1, 0), ('01-03', 0.00, 1, 0)$$,
  'a midnight whose candle came after the run is marked again'
);

select tests.given_candles('AAA', '1h', '2024-01-03 06:00Z', '95 111 95 110', '2024-01-03 14:00Z') \gset
select tests.track('2024-01-03 14:05Z') \gset
select public.calculate_advanced_metrics('2024-01-03 18:10Z') \gset
select is(
  (select sum(change) from pg_temp.account()),
  (select round(net_return::numeric, 9) from public.prediction_outcomes where bot_name = 'patient'),
  'the changes of its days add up to its net return, costs included'
);
select is((select ended from pg_temp.account() where day = '01-03'), 1, 'and it ended on the third day');
select is(
  (select round(net_return::numeric, 12) from public.bot_daily_states where bot_name = 'patient' and day = '2024-01-01'), 0.005, 'the account staked a twentieth: half a per cent'
);
select is(
  (select round(adverse_move::numeric, 9) from public.prediction_outcomes where bot_name = 'patient'), -0.05, 'its worst was 95'
);

-- The venue corrects itself: the trade is judged anew, and the days it was open in are summed again.
select tests.given_candles('AAA', '1h', '2024-01-01 20:00Z', '105 120 105 105', '2024-01-03 19:00Z') \gset
select tests.track('2024-01-03 19:05Z') \gset
select public.calculate_advanced_metrics('2024-01-04 00:10Z') \gset
select results_eq(
  'select day, ended from pg_temp.account()', $$values ('01-01', 1)$$,
  'a trade that turns out to have ended earlier leaves the days after'
);
select results_eq(
  $$select day, net_return, alive_count from public.bot_daily_states$$,
  $$select day, net_return, alive_count from public.bot_daily_states
    where engine.rebuild_bot_states('2024-01-04 00:10Z') > 0$$,
  'as a rebuild has it'
);

select finish();
rollback;
