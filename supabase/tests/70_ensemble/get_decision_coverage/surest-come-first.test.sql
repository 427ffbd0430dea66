-- Forty decisions from 0.99 down to 0.60: the surest ten are right, the others never; the majority is right on even ones.
begin;
select plan(8);

select tests.given_symbol('AAA') \gset
select tests.given_decision(
  'AAA', timestamptz '2024-01-01 00:30Z' + place * interval '1 hour', 'LONG', 1 - place / 100.0,
  case when place <= 10 then 0.01 else -0.01 end, case when place % 2 = 0 then 'LONG' else 'SHORT' end, 0.5 + place / 100.0
)
from generate_series(1, 40) as place \g /dev/null
select engine.record_decisions('{2024-01-01,2024-01-02}') \gset
create temporary table curve as select * from public.get_decision_coverage();

select is((select count(*) from curve), 20::bigint, 'there are twenty steps');
select results_eq(
  'select decision_count, correct_count, round(net_return_sum::numeric, 9) from curve where step in (1, 5, 6, 20) order by step',
  $$values (2::bigint, 2::bigint, 0.02), (10, 10, 0.1), (12, 10, 0.08), (40, 10, -0.2)$$,
  'each adds up the surest so far'
);
select results_eq(
  'select round(confidence_from::numeric, 9) from curve where step in (1, 20) order by step', 'values (0.98), (0.6)',
  'and says how sure they had to be'
);
select is(
  (select equal_correct_count from curve where step = 20),
  (select sum(equal_correct_count)::double precision from public.get_decision_days()),
  'all of the majority''s are those of the days'
);
select results_eq(
  $$select decision_count from public.get_decision_coverage(p_from => '2024-01-02', p_to => '2024-01-02') order by step desc limit 1$$,
  'values (17::bigint)', 'a period takes its own decisions only'
);

-- Ten more, all of the same confidence: there is no surer half of them. Of the majority's the surest five have one share too.
select tests.given_decision('AAA', timestamptz '2024-02-01 00:30Z' + place * interval '1 hour', 'LONG', 0.9,
  case when place <= 4 then 0.01 else -0.01 end, 'LONG', case when place <= 5 then 0.8 else 0.6 end)
from generate_series(1, 10) as place \g /dev/null
select tests.given_decision('AAA', '2024-02-01 20:00Z', 'LONG', 0.95, 0.01, 'SHORT', 0.7) \gset
select tests.given_decision('AAA', '2024-02-01 21:00Z', 'LONG', 0.95, 0.01, 'SHORT', 0.7) \gset
select engine.record_decisions('{2024-02-01}') \gset
create temporary table coarse as select * from public.get_decision_coverage(p_from => '2024-02-01');
select results_eq(
  'select step, decision_count, correct_count from coarse order by step', 'values (3, 2::bigint, 2::bigint), (20, 12, 6)',
  'where many are equally sure, they come together'
);
select results_eq(
  'select round(equal_correct_count::numeric, 9), round(equal_net_return_sum::numeric, 9) from coarse order by step',
  'values (1.6, 0.012), (4.0, -0.04)',
  'two of the five the majority agreed on alike count as two fifths of them'
);
select is_empty($$select * from public.get_decision_coverage(p_from => '2024-03-01')$$, 'without decisions there is no curve');

select finish();
rollback;
