-- Two limits on a day that ends at midnight: one is filled and stopped in the last candle, one never fills.
begin;
select plan(1);

select tests.given_symbol('AAA') \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-01 00:00Z', '2024-01-01 23:00Z', 100) \gset
select tests.given_call('stopped', 'AAA', '2024-01-01 12:00Z', 'LONG', 110, 90, horizon => '24 hours', limit_price => 95) \gset
select tests.given_call('unfilled', 'AAA', '2024-01-01 12:00Z', 'LONG', 110, 40, horizon => '12 hours', limit_price => 50) \gset
select tests.given_candles('AAA', '1h', '2024-01-01 23:00Z', '100 100 85 88  through the limit and the stop') \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-02 00:00Z', '2024-01-02 06:00Z', 88) \gset
select tests.track('2024-01-02 06:05Z') \gset
select public.calculate_advanced_metrics('2024-01-02 06:10Z') \gset
select results_eq(
  $$select bot_name, day::text, alive_count, trade_count from public.bot_daily_states order by 1, 2$$,
  $$values ('stopped' collate "C", '2024-01-01', 1, 1)$$,
  'a trade that enters and ends at midnight belongs to the day it closes; a call that never filled is no trade'
);

select finish();
rollback;
