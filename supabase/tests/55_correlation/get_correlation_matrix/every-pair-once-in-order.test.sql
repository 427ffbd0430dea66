-- The triangle above the diagonal, row after row; a pair nobody has looked at is there as well, unknown.
begin;
select plan(5);

delete from public.bot_clusters;
select tests.given_bot(name) from unnest(array['c-bot', 'a-bot', 'b-bot']) as name;

select results_eq(
  'select bot_names, coefficients, sample_sizes, as_of from public.get_correlation_matrix()',
  $$values (array['a-bot', 'b-bot', 'c-bot'], array[null, null, null]::double precision[], array[0, 0, 0], null::timestamptz)$$,
  'before anything is computed every pair is there and none is known'
);

insert into public.bot_correlation_matrix (
  bot_name_a, bot_name_b, correlation_coefficient, correlation_class, sample_size, residual_correlation, residual_sample_size,
  unknown_reason, as_of
)
values
  ('a-bot', 'c-bot', 0.25, 'weak', 40, -0.5, 90, null, '2026-01-02 00:00+00'),
  ('b-bot', 'c-bot', null, 'unknown', 2, null, 0, 'too few days: 2 of 3', '2026-01-03 00:00+00');

select results_eq(
  'select coefficients, sample_sizes from public.get_correlation_matrix()',
  'values (array[null, 0.25, null]::double precision[], array[0, 40, 2])',
  'a × b, a × c, b × c: in this order'
);
select results_eq(
  'select residuals, residual_sizes, as_of from public.get_correlation_matrix()',
  $$values (array[null, -0.5, null]::double precision[], array[0, 90, 0], timestamptz '2026-01-03 00:00+00')$$,
  'residuals stand beside them, and the newest calculation'
);
select is((select count(*) from public.get_correlation_matrix()), 1::bigint, 'it is one row');

delete from public.bot_clusters;
select results_eq(
  'select bot_names, coefficients from public.get_correlation_matrix()',
  'values (null::text[], null::double precision[])',
  'without bots it is one row of nothing'
);

select finish();
rollback;
