-- Recorded candles end, a trade is still open, and the metrics run years later.
begin;
select plan(2);

select tests.given_symbol('AAA') \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-01 00:00Z', '2024-01-05 00:00Z', 100) \gset
select tests.given_call('patient', 'AAA', '2024-01-04 11:30Z', 'LONG', 110, 80, horizon => '10 days') \gset
select tests.track('2024-01-05 00:05Z') \gset
select public.calculate_advanced_metrics('2024-01-05 00:10Z') \gset
select public.calculate_advanced_metrics('2026-11-21 00:00Z') \gset
select results_eq(
  $$select min(day)::text, max(day)::text, count(*) from public.bot_daily_states$$,
  $$values ('2024-01-04', '2024-01-07', 4::bigint)$$,
  'the account goes on for three days without candles and no further'
);
select tests.given_flat_candles('AAA', '1h', '2024-01-05 00:00Z', '2024-01-10 00:00Z', 100) \gset
select tests.track('2024-01-10 00:05Z') \gset
select public.calculate_advanced_metrics('2024-01-10 00:10Z') \gset
select results_eq(
  $$select max(day)::text, count(*) from public.bot_daily_states$$,
  $$values ('2024-01-10', 7::bigint)$$,
  'when candles come again, it goes on from where it stood'
);

select finish();
rollback;
