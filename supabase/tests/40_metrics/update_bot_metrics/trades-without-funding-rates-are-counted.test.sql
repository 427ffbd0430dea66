begin;
select plan(1);

select tests.given_symbol('AAA') \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 10:00Z', 0.10, 'take_profit') as unknown \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 11:00Z', -0.04, 'stop_loss') \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-02 10:00Z', null, 'unfilled') \gset
update public.prediction_outcomes set is_funding_known = false where prediction_id = :unknown;
select public.update_bot_metrics('2024-01-04 00:00Z') \gset

select results_eq(
  'select day, trade_count, unknown_funding_count from public.bot_performance_history order by day',
  $$values (date '2024-01-01', 2, 1), ('2024-01-02', 0, 0)$$,
  'by the day they ended on; what never entered has no funding to be known'
);

select finish();
rollback;
