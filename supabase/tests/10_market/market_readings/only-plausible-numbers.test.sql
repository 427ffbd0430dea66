begin;
select plan(10);

create function pg_temp.insertion(metric text, value numeric) returns text language sql as $$
  select format('insert into public.market_readings values (''test'', ''AAA'', %L, now(), %L)', metric, value)
$$;
select throws_ok(
  pg_temp.insertion(metric, value), '23514',
  format('new row for relation "market_readings" violates check constraint "%s"', constraint_name),
  format('%s of %s is refused', metric, value)
)
from (values
  ('open-interest', 0::numeric, 'interest_and_ratio_are_above_zero'),
  ('open-interest', 'NaN', 'interest_and_ratio_are_above_zero'),
  ('long-short-ratio', 'Infinity', 'interest_and_ratio_are_above_zero'),
  ('long-short-ratio', -1, 'interest_and_ratio_are_above_zero'),
  ('basis', 0.5, 'basis_is_a_plausible_fraction'),
  ('basis', -0.5, 'basis_is_a_plausible_fraction'),
  ('basis', 'NaN', 'basis_is_a_plausible_fraction'),
  ('funding', 0.0001, 'metric_is_known')
) as given (metric, value, constraint_name);
select lives_ok(pg_temp.insertion('basis', -0.0004), 'a basis may be below zero');
select lives_ok(pg_temp.insertion('open-interest', 81234.5), 'an open interest is a quantity');

select finish();
rollback;
