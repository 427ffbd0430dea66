begin;
select plan(3);

select tests.given_symbol('AAA') \gset
select tests.given_decision('AAA', '2024-01-01 10:00Z', 'LONG', 0.52, 0.03, 'SHORT', 0.61) \gset
select tests.given_decision('AAA', '2024-01-01 11:00Z', 'LONG', 0.53, -0.03, 'SHORT', 0.62) \gset
select tests.given_decision('AAA', '2024-01-01 12:00Z', 'SHORT', 0.999, -0.03, 'LONG', 1) \gset
select tests.given_decision('AAA', '2024-01-03 12:00Z', 'LONG', 0.9) \gset

select engine.record_decisions('{2024-01-01,2024-01-03}') \gset

select results_eq(
  $$select bin, decision_count, correct_count, round(stated_sum::numeric, 9)
    from public.get_decision_calibration() where judge = 'quorum'$$,
  $$values (0, 2::bigint, 1::bigint, 1.05::numeric), (9, 1, 1, 0.999)$$,
  'near certainty falls into the last bin; what is not known yet into none'
);
select results_eq(
  $$select bin, decision_count, correct_count from public.get_decision_calibration() where judge = 'equal'$$,
  $$values (2, 2::bigint, 1::bigint), (9, 1, 0)$$,
  'the share of the majority is put to the same test'
);
select is_empty(
  'select bin from public.get_decision_calibration() where log_loss_sum = ''Infinity'' or brier_sum < 0',
  'a certainty that was wrong costs much, but not everything'
);

select finish();
rollback;
