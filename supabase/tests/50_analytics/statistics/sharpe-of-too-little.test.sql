begin;
select plan(17);

select is(engine.probabilistic_sharpe(0.1, 0, 1, 0, 3), null, 'one observation says nothing about a Sharpe ratio');
select is(engine.probabilistic_sharpe(1, 0, 100, 10, 1), null, 'nor do moments that no sample has');
select is(engine.probabilistic_sharpe('NaN', 0, 100, 0, 3), null, 'NaN is no Sharpe ratio');
select is(engine.probabilistic_sharpe(0.1, 0, 100, null, 3), null, 'and unknown skew leaves it unknown');
select is(engine.probabilistic_sharpe(0.2, 0.2, 100, 0, 3), 0.5::double precision, 'who is at the benchmark is as likely above it as below');

select is(engine.minimum_track_record(0.1, 0.1, 0, 3), null, 'no record is long enough for who is not above the benchmark');
select is(engine.minimum_track_record(0.1, 0.2, 0, 3), null, 'nor for who is below');
select cmp_ok(
  engine.minimum_track_record(0.1, 0, 0, 3, 0.99), '>', engine.minimum_track_record(0.1, 0, 0, 3),
  'more confidence takes longer'
);

select is(engine.expected_maximum_sharpe(1, 0.01), 0::double precision, 'a single trial is not the best of anything');
select is(engine.expected_maximum_sharpe(1.1, 0.01), 0::double precision, 'and the best of few is never below 0');
select is(engine.expected_maximum_sharpe(87, 0), 0::double precision, 'among equals nobody stands out');
select is_empty(
  $$select trials, variance
    from (values (0.5::float8, 0.01::float8), (0, 0.01), ('NaN', 0.01), ('Infinity', 0.01), (87, -0.01), (87, 'NaN')) as crowd (trials, variance)
    where engine.expected_maximum_sharpe(trials, variance) is not null$$,
  'a crowd that cannot be has no best'
);

select is(engine.sharpe_annualisation_factor('{}'), null, 'no returns have no autocorrelation');
select is(engine.sharpe_annualisation_factor(array[0.01, 0.02, -0.01, 0.03]), null, 'four are too few for three lags');
select is(engine.sharpe_annualisation_factor(array_fill(0.1::double precision, array[50])), null, 'equal ones have none either');
select is(
  (select engine.sharpe_annualisation_factor(array_agg(0.01 * (-1) ^ day)) from generate_series(1, 40) as day), null,
  'where days only take back the day before, a year has no deviation to divide by'
);
select ok(
  abs(engine.sharpe_annualisation_factor(array[1, 1, -1, -1, 1, -1, -1, 1]) - sqrt(730)) < 1e-9,
  'by hand: -1/8, -4/8 and 3/8 leave half of the variance of 365 independent days'
);

select finish();
rollback;
