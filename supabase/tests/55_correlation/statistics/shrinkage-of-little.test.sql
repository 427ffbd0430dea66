-- The least a covariance can be shrunk from, and that sums do for it.
begin;
select plan(18);

-- Five observations of three variables around 0, and the shrinkage by its definition: sum |x x' - S|^2 written out.
create temporary table observation (t integer, x double precision[]);
insert into observation values
  (1, '{0.5,-0.2,0}'), (2, '{-0.5,0.4,0.3}'), (3, '{0.1,0.1,-0.6}'), (4, '{-0.7,0,0.2}'), (5, '{0.3,-0.3,0.4}');
create temporary table product as
select t, i, j, x[i] * x[j] as value, avg(x[i] * x[j]) over (partition by i, j) as mean
from observation, generate_series(1, 3) as i, generate_series(1, 3) as j;
create temporary table sums as
select
  (select array_agg(mean order by i, j) from product where t = 1) as covariance,
  (select sum(power(x[1] * x[1] + x[2] * x[2] + x[3] * x[3], 2)) from observation) as fourth_powers;

select ok(
  abs(shrinkage - (
    select sum(power(value - mean, 2)) / 25 from product
  ) / (
    select sum(power(mean - case when i = j then trace / 3 else 0 end, 2))
    from product, (select sum(mean) as trace from product where t = 1 and i = j) as diagonal
    where t = 1
  )) < 1e-14,
  'the fourth powers hold all that the definition asks of the single observations'
)
from sums, engine.ledoit_wolf(covariance, 3, 5, fourth_powers);

select is((engine.ledoit_wolf('{1,0.9,0.9,1}', 2, 1, 4)).shrinkage, null, 'one observation shows no noise');
select is((engine.ledoit_wolf('{2,0,0,2}', 2, 10, 100)).shrinkage, 0::double precision, 'the target itself is not shrunk');
select is((engine.ledoit_wolf('{3}', 1, 10, 200)).shrunk, '{3}'::double precision[], 'nor is a single variance');
select is((engine.ledoit_wolf('{0,0,0,0}', 2, 10, 0)).shrunk, '{0,0,0,0}'::double precision[], 'nor what never varied');
select is(
  (engine.ledoit_wolf('{1,0.1,0.1,2}', 2, 10, 1e6)).shrunk, '{1.5,0,0,1.5}'::double precision[],
  'all noise leaves the mean variance, each for itself'
);

select is((engine.ledoit_wolf('{}', 0, 10, 0)).shrunk, '{}'::double precision[], 'and nobody leaves nobody');

select is(
  engine.covariance_of_rows('{1,5,3,5}', 2)::text, '(2,"{1,0,0,0}",2)', 'a constant column has a variance of exactly 0'
);
select is(engine.covariance_of_rows('{7,8}', 2)::text, '(1,"{0,0,0,0}",0)', 'one row varies around itself');
select is(engine.covariance_of_rows('{}', 2)::text, '(0,,)', 'no row has none');

select is(
  (engine.ledoit_wolf_constant_correlation(numbers, 2)).shrunk, null, 'equal correlation is unknown of ' || what
)
from (values
  ('one row', '{1,2}'::double precision[]), ('a constant column', '{1,2,3,2,4,2}'), ('nothing', '{}')
) as little (what, numbers);
select is(
  engine.correlation_of_covariance('{4,1,0,1,1,0,0,0,0}', 3), '{1,0.5,null,0.5,1,null,null,null,null}'::double precision[],
  'what never varies has no correlation, not even with itself'
);

select throws_ok(
  format('select %s', call), '22023', message, split_part(call, '(', 1) || ' refuses ' || message
)
from (values
  ('engine.ledoit_wolf(''{1,0,NaN,1}'', 2, 5, 9)', 'covariance[3] is NaN: send a finite number'),
  ('engine.ledoit_wolf(''{1,0,null,1}'', 2, 5, 9)', 'covariance[3] is null: send a finite number'),
  ('engine.ledoit_wolf(''{1,0}'', 2, 5, 9)', 'covariance has 2 numbers: a square of 2 rows has 4'),
  ('engine.covariance_of_rows(''{1,2,3}'', 2)', '3 numbers are no rows of 2')
) as refused (call, message);

select finish();
rollback;
