begin;
select plan(4);

insert into public.strategy_performance (strategy_name, day, decision_count, correct_count, log_loss_sum, brier_sum, share)
select strategy_name, date '2024-01-01' + day, 10, 5 + day % 2, 7, 2.5, 0.1 + day / 1000.0
from public.vote_strategies cross join generate_series(0, 364) as day;
create temporary table history as select * from public.get_strategy_history();

select ok(max(points) <= 120, 'a year is at most 120 points') from (select count(*) as points from history group by strategy_name) as each;
select results_eq(
  'select strategy_name collate "C", sum(decision_count)::bigint, sum(correct_count)::bigint from history group by strategy_name order by 1',
  'select strategy_name, sum(decision_count), sum(correct_count) from public.strategy_performance group by 1 order by 1',
  'and loses no decision'
);
select results_eq(
  $$select day, last_day, round(share::numeric, 9) from history where strategy_name = 'equal' order by day limit 1$$,
  $$values (date '2024-01-01', date '2024-01-04', 0.103)$$,
  'several days in one row have the share after the last of them'
);
select results_eq(
  $$select day, last_day, decision_count from public.get_strategy_history('2024-12-29', '2024-12-30') where strategy_name = 'covariance'$$,
  $$values (date '2024-12-29', date '2024-12-29', 10::bigint), ('2024-12-30', '2024-12-30', 10)$$,
  'a short time is told day by day'
);

select finish();
rollback;
