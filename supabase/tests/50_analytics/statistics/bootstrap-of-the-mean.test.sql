begin;
select plan(14);

select is(engine.mulberry32(42, 0), '{}', 'no draws are none');
select is((engine.mulberry32(42, 1000))[1:5], engine.mulberry32(42, 5), 'more draws begin with the same');
select is(engine.mulberry32(42 + 4294967296, 3), engine.mulberry32(42, 3), 'a seed is a 32-bit word');
select is(engine.mulberry32(-1, 3), engine.mulberry32(4294967295, 3), 'of either sign');
select is_empty(
  'select u from unnest(engine.mulberry32(7, 20000)) as u where not (u >= 0 and u < 1)', 'every draw is in [0, 1)'
);
select ok(abs(avg(u) - 0.5) < 0.01 and abs(variance(u) - 1 / 12.0) < 0.005, 'and they fill it evenly')
from unnest(engine.mulberry32(7, 20000)) as u;

select is_empty(
  'select side from generate_series(1, 40) as side where engine.default_block_length(side * side * side) <> side
    or engine.default_block_length(side * side * side + 1) <> side + 1',
  'a block is as long as the cube root of the series, rounded up'
);
select is(engine.circular_block_bootstrap_means('{}', 3, 10, 42), '{}', 'nothing is resampled from nothing');
select is(
  engine.circular_block_bootstrap_means('{0.25,0.5,-0.25}', 3, 4, 42), array_fill(0.5::double precision / 3, array[4]),
  'a block as long as the series is the series, whatever it starts with'
);
select is(
  engine.circular_block_bootstrap_means('{0.25,0.5,-0.25}', 50, 4, 42), array_fill(0.5::double precision / 3, array[4]),
  'and so is a longer one, cut at the end'
);
select results_eq('select * from engine.mean_interval(''{}'')', 'values (null::float8, null::float8)', 'no returns have no interval');
select results_eq('select * from engine.mean_interval(''{0.1}'')', 'values (null::float8, null::float8)', 'nor has one');
select results_eq(
  'select * from engine.mean_interval(array_fill(0.25::float8, array[64]))', 'values (0.25::float8, 0.25::float8)',
  'equal ones leave no doubt'
);
select ok(low < mean and mean < high and low > -0.5 and high < 0.5, 'the mean lies within')
from (
  select array_agg(sin(day * day) / 2) as returns, avg(sin(day * day) / 2) as mean from generate_series(1, 365) as day
) as days
cross join lateral engine.mean_interval(returns);

select finish();
rollback;
