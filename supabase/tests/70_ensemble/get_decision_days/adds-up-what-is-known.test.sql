-- Four decisions on two days, at a cost of 0.1 % an order, and one that is not known yet.
begin;
select plan(5);

select tests.given_symbol('AAA', 0.001) \gset
select tests.given_decision('AAA', '2024-01-01 10:00Z', 'LONG', 0.7, 0.03, 'SHORT') \gset
select tests.given_decision('AAA', '2024-01-01 11:00Z', 'SHORT', 0.6, 0.01, 'LONG') \gset
select tests.given_decision('AAA', '2024-01-02 00:00Z', 'SHORT', 0.6, -0.02, 'SHORT') \gset
select tests.given_decision('AAA', '2024-01-02 00:01Z', 'LONG', 0.8, 0.02, 'LONG') \gset
select tests.given_decision('AAA', '2024-01-02 12:00Z', 'LONG', 0.9) \gset

select engine.record_decisions('{2024-01-01,2024-01-02}') \gset

select results_eq(
  'select day, decision_count, correct_count, equal_correct_count from public.get_decision_days()',
  $$values (date '2024-01-01', 3::bigint, 2::bigint, 2::bigint), ('2024-01-02', 1, 1, 1)$$,
  'a decision at midnight belongs to the day that ends; an unknown one to none'
);
select results_eq(
  'select round(net_return_sum::numeric, 9), round(equal_net_return_sum::numeric, 9) from public.get_decision_days()',
  $$values (0.034, -0.006), (0.018, 0.018)$$,
  'each is followed for 24 hours and pays for two market orders'
);
-- scikit-learn: log_loss and brier_score_loss of 0.7 right, 0.6 wrong, 0.6 right.
select results_eq(
  'select round(log_loss_sum::numeric, 9), round(brier_sum::numeric, 9) from public.get_decision_days() limit 1',
  $$values (1.783791300, 0.61)$$,
  'log loss and Brier score are those of the confidence that was stated'
);
select results_eq(
  $$select day from public.get_decision_days(p_from => '2024-01-02')$$, $$values (date '2024-01-02')$$,
  'a period begins after its first midnight'
);
select results_eq(
  $$select day from public.get_decision_days(p_to => '2024-01-01')$$, $$values (date '2024-01-01')$$,
  'and ends with its last'
);

select finish();
rollback;
