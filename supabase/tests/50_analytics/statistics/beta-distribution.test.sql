-- Values to 17 digits by mpmath 1.3 with 30 digits: betainc(a, b, 0, x, regularized=True) and loggamma(x).
begin;
select plan(28);

create temporary table logarithm (x double precision, value double precision);
insert into logarithm values
  (0.1, 2.2527126517342059), (0.5, 0.57236494292470009), (1, 0), (2, 0), (3.5, 1.2009736023470742),
  (10, 12.80182748008147), (100.25, 360.28455963776423), (1000000, 12815504.569147612);
select ok(
  abs(engine.log_gamma(x) - value) < 1e-13 * greatest(1, value), format('ln gamma(%s) is %s', x, value)
)
from logarithm;

create temporary table below (x double precision, a double precision, b double precision, p double precision);
insert into below values
  (0.5, 0.5, 0.5, 0.5), (0.3, 2, 5, 0.579825), (0.9, 3.7, 1.2, 0.75561666352191348), (0.01, 0.1, 40, 0.92717119666871304),
  (0.999, 50, 0.2, 0.407538336616083), (0.52, 5201, 4801, 0.5002129300366888), (0.499, 800000, 802000, 0.17073826043655745);
select ok(abs(engine.beta_cdf(x, a, b) - p) < 1e-11, format('%s is above %s of Beta(%s, %s)', x, p, a, b)) from below;
select ok(
  abs(engine.beta_quantile(p, a, b) - x) < 1e-11, format('and %s of Beta(%s, %s) are below it', p, a, b)
)
from below;

select is_empty(
  $$select a, b, x
    from unnest(array[0.3, 1, 2.5, 40, 3000]) as a
    cross join unnest(array[0.3, 1, 7, 500]) as b
    cross join generate_series(0.02, 0.98, 0.06) as x
    where abs(engine.beta_cdf(x, a, b) + engine.beta_cdf(1 - x, b, a) - 1) > 1e-12$$,
  'the mirror image has the rest'
);
select results_eq(
  'select engine.beta_cdf(0, 3, 4), engine.beta_cdf(1, 3, 4), engine.beta_quantile(0, 3, 4), engine.beta_quantile(1, 3, 4)',
  'values (0::float8, 1::float8, 0::float8, 1::float8)', 'the ends are exact'
);
select is(engine.beta_cdf(0.001, 1e6, 10), 0::double precision, 'what is too small to be said is 0');
select is_empty(
  $$select x, a, b
    from unnest(array['NaN', -0.1, 1.1, 0.5]::double precision[]) as x
    cross join unnest(array['NaN', 'Infinity', 0, -1, 2]::double precision[]) as a
    cross join unnest(array['NaN', 'Infinity', 0, -1, 2]::double precision[]) as b
    where (x, a, b) <> (0.5, 2, 2)
      and coalesce(engine.beta_cdf(x, a, b), engine.beta_quantile(x, a, b)) is not null$$,
  'there is no such distribution without two finite numbers above 0, and nothing outside of 0 to 1'
);
select is(engine.log_gamma('NaN'), null, 'NaN has no gamma');
select is(engine.log_gamma(0), null, 'nor has 0');

select finish();
rollback;
