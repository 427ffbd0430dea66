-- Values to 17 digits by mpmath 1.3 with 30 digits: ncdf(x), and the root of ncdf(x) = p.
begin;
select plan(23);

create temporary table below (x double precision, p double precision);
insert into below values
  (-37, 5.7255712225245768e-300), (-20, 2.7536241186062337e-89), (-8, 6.2209605742717841e-16),
  (-5, 2.8665157187919391e-7), (-1.959963984540054, 0.025000000000000011), (-0.5, 0.3085375387259869),
  (0, 0.5), (1, 0.84134474606854295), (3, 0.99865010196836991), (6, 0.99999999901341235);
select ok(
  abs(engine.normal_cdf(x) - p) < 1e-15 and abs(engine.normal_cdf(x) / p - 1) < 1e-8,
  format('%s is above %s of all', x, p)
)
from below;

create temporary table quantile (p double precision, x double precision);
insert into quantile values
  (1e-300, -37.047096299361199), (1e-20, -9.2623400897984076), (0.001, -3.0902323061678135),
  (0.025, -1.9599639845400542), (0.3, -0.52440051270804078), (0.5, 0),
  (0.975, 1.9599639845400542), (0.999999, 4.7534243088228989);
select ok(abs(engine.normal_quantile(p) - x) < 1e-10, format('%s of all are below %s', p, x)) from quantile;

select is_empty(
  'select p from generate_series(1, 999) as p where abs(engine.normal_cdf(engine.normal_quantile(p / 1000.0)) - p / 1000.0) > 1e-14',
  'one undoes the other'
);
select results_eq(
  $$select engine.normal_cdf('-Infinity'), engine.normal_cdf(-1e300), engine.normal_cdf(1e300), engine.normal_cdf('Infinity')$$,
  'values (0::float8, 0::float8, 1::float8, 1::float8)', 'far out there is nothing left, and no error'
);
select is(engine.normal_cdf('NaN'), null, 'NaN is below nothing');
select is(engine.normal_quantile(p), null, format('no number has %s below it', p))
from unnest(array[0, 'NaN']::double precision[]) as p;

select finish();
rollback;
