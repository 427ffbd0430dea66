-- Quantiles as numpy.percentile(returns, 5) has them.
begin;
select plan(8);

create temporary table days as select array_agg(place / 100.0::double precision order by place desc) as returns from generate_series(-10, 10) as place;

select ok(abs(engine.value_at_risk(returns) - -0.09) < 1e-12, 'the second worst of 21 days is what one in twenty is worse than') from days;
select ok(abs(engine.conditional_value_at_risk(returns) - -0.095) < 1e-12, 'days as bad lose nine and a half on average') from days;
select ok(abs(engine.value_at_risk(returns[2:]) - -0.0905) < 1e-12, 'between the worst two of 20 days it is interpolated') from days;
select ok(abs(engine.conditional_value_at_risk(returns[2:]) - -0.1) < 1e-12, 'and only the worst is as bad') from days;
select ok(abs(engine.value_at_risk(returns, 0.5)) < 1e-12, 'at one half it is the median') from days;
select results_eq(
  'select engine.value_at_risk(''{-1}''), engine.conditional_value_at_risk(''{-1}'')', 'values (-1::float8, -1::float8)',
  'one day is all there is'
);
select results_eq(
  'select engine.value_at_risk(''{}''), engine.conditional_value_at_risk(''{}'')', 'values (null::float8, null::float8)',
  'no day is nothing'
);
select results_eq(
  'select engine.value_at_risk(''{0.1,0.1,0.1}''), engine.conditional_value_at_risk(''{0.1,0.1,0.1}'')',
  'values (0.1::float8, 0.1::float8)', 'equal days are as bad as each other'
);

select finish();
rollback;
