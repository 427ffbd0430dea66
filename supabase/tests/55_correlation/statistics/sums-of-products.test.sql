begin;
select plan(8);

create temporary table day as
select array_agg(case when mod(t * b, 3) = 0 then 0 else sin(t * t + b * b * b) end order by t, b) as numbers
from generate_series(1, 6) as t cross join generate_series(1, 5) as b;

select ok(
  max(abs(product - (
    select sum(numbers[row_start + (place - 1) / 5 + 1] * numbers[row_start + mod(place - 1, 5) + 1])
    from generate_series(0, 25, 5) as row_start
  ))) < 1e-14,
  'every pair of five bots is summed over six coins, the silent ones too'
)
from day cross join lateral unnest(engine.sum_of_products(numbers, 5)) with ordinality as found (product, place);
select ok(
  max(abs(whole - a - b)) < 1e-14, 'two halves of a day add up to it'
)
from day
cross join lateral unnest(
  engine.sum_of_products(numbers, 5), engine.sum_of_products(numbers[:10], 5), engine.sum_of_products(numbers[11:], 5)
) as sums (whole, a, b);
select is(engine.sum_of_products('{}', 2), '{0,0,0,0}'::double precision[], 'no observation adds nothing');
select is(engine.sum_of_products('{0,0}', 2), '{0,0,0,0}'::double precision[], 'nor does one in which all are silent');
select is(engine.sum_of_products('{3}', 1), '{9}'::double precision[], 'one bot has its square');

select throws_ok(format('select %s', call), '22023', message, 'engine.sum_of_products refuses ' || message)
from (values
  ('engine.sum_of_products(''{1,2,3}'', 2)', '3 numbers are no rows of 2'),
  ('engine.sum_of_products(''{1}'', 0)', '1 numbers are no rows of 0'),
  ('engine.sum_of_products(''{1,NaN}'', 2)', 'numbers[2] is NaN: send a finite number')
) as refused (call, message);

select finish();
rollback;
