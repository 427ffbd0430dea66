begin;
select plan(21);

create function pg_temp.line(confidence double precision[], correct double precision[], weight double precision[] default null)
returns text language sql as
$$
  select coalesce(round(intercept::numeric, 9) + 0 || ' ' || round(slope::numeric, 9), 'unknown')
  from engine.fit_platt(confidence, correct, weight)
$$;

select is(pg_temp.line('{}', '{}'), 'unknown', 'no calls teach nothing');
select is(pg_temp.line('{0.6}', '{1}'), 'unknown', 'nor does one');
select is(pg_temp.line('{0.6,0.6,0.6}', '{1,0,1}'), 'unknown', 'one confidence has no slope');
select is(pg_temp.line('{0.6,0.7,0.8}', '{1,1,1}'), 'unknown', 'who is always right has no best line');
select is(pg_temp.line('{0.6,0.7,0.8,0.9}', '{0,0,1,1}'), 'unknown', 'nor whom a line tells right from wrong');
select is(pg_temp.line('{0.2,0.8}', '{0.2,0.8}', '{10,1000}'), '0.000000000 1.000000000', 'who says what happens is left alone');
select is(pg_temp.line('{0.2,0.8}', '{0.8,0.2}', '{10,1000}'), '0.000000000 -1.000000000', 'who says the contrary is turned round');
select is(pg_temp.line('{0.2,0.6,0.8}', '{0.5,0.5,0.5}'), '0.000000000 0.000000000', 'whose confidence says nothing is levelled');
select is(
  pg_temp.line('{0.6,0.6,0.7,0.9}', '{1,0,0,1}', '{3,2,4,0}'), pg_temp.line('{0.6,0.7}', '{0.6,0}', '{5,4}'),
  'calls of no weight do not count, and calls of one confidence count together'
);
select is(pg_temp.line('{0,1,0.5}', '{0.3,0.7,0.5}') <> 'unknown', true, 'certainty is not infinite');
select is(engine.apply_platt(0, 1, 0.7), 0.7::double precision, 'the line through nothing at slope one changes nothing');
select results_eq(
  'select engine.apply_platt(0, 1000, 0), engine.apply_platt(0, 1000, 1), engine.apply_platt(0, 0, 1)',
  'values (engine.apply_platt(-700, 0, 0.5), 1::float8, 0.5::float8)', 'steep lines end, without an error'
);
select is(engine.apply_platt(0, 1, p), null, format('%s is no confidence', p)) from unnest('{NaN,-0.1,1.1}'::double precision[]) as p;

select results_eq('select * from engine.fit_isotonic(''{}'', ''{}'')', 'values (null::float8[], null::float8[])', 'no calls have no curve');
select results_eq(
  'select * from engine.fit_isotonic(''{0.6,0.6,0.6,0.6}'', ''{1,0,1,1}'')', 'values (''{0.6}''::float8[], ''{0.75}''::float8[])',
  'one confidence is a point'
);
select results_eq(
  'select * from engine.fit_isotonic(''{0.9,0.6,0.7}'', ''{0,1,0.5}'')',
  'values (''{0.6,0.9}''::float8[], ''{0.5,0.5}''::float8[])', 'where more is less, it is all one'
);
select results_eq(
  'select * from engine.fit_isotonic(''{0.6,0.7,0.8,0.9}'', ''{0.25,0.75,0.5,1}'', ''{1,3,1,7}'')',
  'values (''{0.6,0.7,0.8,0.9}''::float8[], ''{0.25,0.6875,0.6875,1}''::float8[])', 'only what is out of order is pooled, by weight'
);
select results_eq(
  'select at, engine.apply_isotonic(''{0.5,0.75}'', ''{0.25,0.5}'', at) from unnest(''{0,0.5,0.625,0.75,1}''::float8[]) as at',
  'values (0::float8, 0.25::float8), (0.5, 0.25), (0.625, 0.375), (0.75, 0.5), (1, 0.5)',
  'between the knots it is a line, beyond them level'
);
select is(engine.apply_isotonic('{0.5}', '{0.3}', 'NaN'), null, 'NaN is no confidence');

select finish();
rollback;
