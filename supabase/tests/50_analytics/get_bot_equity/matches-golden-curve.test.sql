-- Equity of twelve daily returns, as numpy has it and empyrical-reloaded and quantstats 0.0.81 confirm: cumprod(1 + r).
begin;
select plan(4);

create temporary table golden (day integer, net_return double precision, equity double precision);
insert into golden values
  (1, 0.02, 1.02), (2, -0.01, 1.0098), (3, 0.015, 1.0249469999999998), (4, -0.03, 0.9941985899999998),
  (5, 0.01, 1.0041405758999997), (6, 0.005, 1.0091612787794997), (7, -0.02, 0.9889780532039096), (8, 0.04, 1.028537175332066),
  (9, -0.005, 1.0233944894554057), (10, 0.01, 1.0336284343499598), (11, -0.015, 1.0181240078347105), (12, 0.03, 1.0486677280697518);

select tests.given_symbol('AAA') \gset
select tests.given_ended_call('golden-bot', 'AAA', timestamptz '2023-12-31 12:00Z' + day * interval '1 day', net_return)
from golden \g /dev/null
select public.calculate_advanced_metrics('2024-02-01 00:00Z') \gset
create temporary table curve as select * from public.get_bot_equity('golden-bot', p_stake => 1);

select is((select count(*) from curve), 13::bigint, 'twelve days and the one before them');
select results_eq('select equity from curve order by day limit 1', 'values (1::float8)', 'it starts at 1');
select is_empty(
  $$select golden.day, curve.equity, golden.equity from golden
    left join curve on curve.day = date '2023-12-31' + golden.day
    where abs(curve.equity - golden.equity) < 1e-9 is not true$$,
  'every day has the golden equity'
);
select ok(
  abs(min(drawdown) - -0.03509347000000018) < 1e-9, 'the deepest drawdown is the golden one'
) from curve;

select finish();
rollback;
