-- Two matrices of 87 bots whose inverse is known on paper, and those that have none.
begin;
select plan(17);

-- r^|i - j|: the inverse has 1 and -r beside the diagonal, 1 + r^2 on it, all over 1 - r^2 (1 at both ends).
create temporary table chain as
select array_agg(power(0.6, abs(i - j)) order by i, j) as matrix
from generate_series(1, 87) as i cross join generate_series(1, 87) as j;
-- 1 on the diagonal, r elsewhere: x = (b - r sum(b) / (1 + 86 r)) / (1 - r) (Sherman and Morrison).
create temporary table crowd as
select array_agg(case when i = j then 1 else 0.3 end::double precision order by i, j) as matrix
from generate_series(1, 87) as i cross join generate_series(1, 87) as j;
create temporary table right_side as
select array_agg(mod(i * i, 11) - 5::double precision order by i) as numbers from generate_series(1, 87) as i;

select ok(
  max(abs(x - ((case when i in (1, 87) then 1 else 1.36 end) * numbers[i]
    - 0.6 * coalesce(numbers[i - 1], 0) - 0.6 * coalesce(numbers[i + 1], 0)) / 0.64)) < 1e-12,
  'each of 87 bots that repeats its neighbour is solved as on paper'
)
from chain, right_side, unnest(engine.solve_spd(matrix, 87, numbers)) with ordinality as found (x, i);
select ok(
  max(abs(x - (numbers[i] - 0.3 * (select sum(b) from unnest(numbers) as b) / (1 + 86 * 0.3)) / 0.7)) < 1e-12,
  'as are 87 bots that all repeat each other'
)
from crowd, right_side, unnest(engine.solve_spd(matrix, 87, numbers)) with ordinality as found (x, i);
select is(
  engine.solve_factored(engine.cholesky(matrix, 87), 87, numbers), engine.solve_spd(matrix, 87, numbers),
  'a factor solves as the matrix does'
)
from chain, right_side;
select is(
  engine.solve_spd('{4,NaN,2,5}', 2, '{2,7}'), '{-0.25,1.5}'::double precision[], 'only the lower triangle is read'
);

select is(engine.solve_spd('{4}', 1, '{2}'), '{0.5}'::double precision[], 'one bot is a division');
select is(engine.solve_spd('{}', 0, '{}'), '{}'::double precision[], 'no bot has no solution');
select is(engine.cholesky(null, 2), null, 'an unknown matrix has an unknown factor');

select throws_ok(
  format('select %s', call), '22023', message, split_part(call, '(', 1) || ' refuses ' || what
)
from (values
  ('a bot that is there twice', 'engine.solve_spd(''{1,1,1,1}'', 2, ''{1,1}'')',
    'the matrix is not positive definite: of the 1 on its diagonal in row 2 there is 0 left after the rows above'),
  ('a correlation above one', 'engine.cholesky(''{1,2,2,1}'', 2)',
    'the matrix is not positive definite: of the 1 on its diagonal in row 2 there is -3 left after the rows above'),
  ('a bot that never varies', 'engine.cholesky(''{0,0,0,1}'', 2)',
    'the matrix is not positive definite: of the 0 on its diagonal in row 1 there is 0 left after the rows above'),
  ('NaN', 'engine.cholesky(''{1,0,NaN,1}'', 2)', 'matrix[3] is NaN: send a finite number'),
  ('an unknown number', 'engine.cholesky(''{1,0,0,null}'', 2)', 'matrix[4] is null: send a finite number'),
  ('infinity', 'engine.cholesky(''{Infinity,0,0,1}'', 2)', 'matrix[1] is Infinity: send a finite number'),
  ('what is no square', 'engine.cholesky(''{1,0,0}'', 2)', 'matrix has 3 numbers: a square of 2 rows has 4'),
  ('a right side that is too short', 'engine.solve_spd(''{1,0,0,1}'', 2, ''{1}'')',
    'right_side has 1 numbers: send one for each of 2 rows'),
  ('NaN on the right', 'engine.solve_spd(''{1,0,0,1}'', 2, ''{1,NaN}'')', 'right_side[2] is NaN: send a finite number'),
  ('a factor that is no square', 'engine.solve_factored(''{1}'', 2, ''{1,1}'')', 'factor has 1 numbers: a square of 2 rows has 4')
) as refused (what, call, message);

select finish();
rollback;
