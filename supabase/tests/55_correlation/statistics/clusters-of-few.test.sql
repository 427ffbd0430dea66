begin;
select plan(29);

select is_empty('select * from engine.average_linkage(''{0}'', 1)', 'one bot is merged with nobody');
select results_eq(
  'select step, first, second, distance, member_count from engine.average_linkage(''{0,1,1,1,0,1,1,1,0}'', 3)',
  'values (1, 1, 2, 1::double precision, 2), (2, 3, 4, 1::double precision, 3)',
  'of equally close pairs the first is merged first'
);
-- Two pairs of twins, and one bot halfway: 1 and 4, 2 and 3, 5.
create temporary table crowd as select '{
  1,0,0,1,0.5,
  0,1,1,0,0.5,
  0,1,1,0,0.5,
  1,0,0,1,0.5,
  0.5,0.5,0.5,0.5,1}'::double precision[] as correlation;
select is(
  engine.clusters_at_distance(engine.correlation_distances(correlation, 5), 5, cut), clusters::integer[], said
)
from crowd, (values
  (0, '{1,2,2,1,3}', 'twins are together at any distance'),
  (0.5, '{1,2,2,1,1}', 'a merge at exactly the distance is made'),
  (1, '{1,1,1,1,1}', 'at the largest all are one'),
  (-1, '{1,2,3,4,5}', 'below any distance each is alone')
) as expected (cut, clusters, said);
select is(
  engine.linkage_order(engine.correlation_distances(correlation, 5), 5), '{2,3,5,1,4}'::integer[], 'twins stand side by side'
)
from crowd;
select is(engine.linkage_order('{0}', 1), '{1}'::integer[], 'one bot stands alone');
select is(engine.linkage_order('{}', 0), '{}'::integer[], 'nobody stands nowhere');
select is(
  engine.silhouettes(engine.correlation_distances(correlation, 5), 5, '{1,2,2,1,3}'), '{1,1,1,1,0}'::double precision[],
  'twins are at home, who is alone is on the border'
)
from crowd;
select is(engine.silhouettes('{0,0,0,0}', 2, '{1,2}'), '{0,0}'::double precision[], 'so is everybody among equals');
select is(engine.silhouettes('{0,1,1,0}', 2, '{1,1}'), '{null,null}'::double precision[], 'one cluster has no border');
select is(engine.correlation_components(correlation, 5, 0.5), '{1,1,1,1,1}'::integer[], 'a chain ties all') from crowd;
select is(engine.correlation_components(correlation, 5, 0.9), '{1,2,2,1,3}'::integer[], 'without its link it ties twins') from crowd;
select is(engine.number_groups('{7,3,7,9}'), '{1,2,1,3}'::integer[], 'groups are numbered as they appear');

select ok(
  max(abs(value - case place when 1 then 1 + 86 * 0.3 else 0.7 end)) < 1e-12, 'equal correlation has two eigenvalues'
)
from (
  select engine.symmetric_eigenvalues(
    array_agg(case when i = j then 1 else 0.3 end::double precision order by i, j), 87) as eigenvalues
  from generate_series(1, 87) as i cross join generate_series(1, 87) as j
) as found, unnest(eigenvalues) with ordinality as eigen (value, place);
select ok(
  max(abs(value - (2 + 2 * cos(pi() * place / 88)))) < 1e-12, 'a chain of 87 has those of a vibrating string'
)
from (
  select engine.symmetric_eigenvalues(
    array_agg(case abs(i - j) when 0 then 2 when 1 then -1 else 0 end::double precision order by i, j), 87) as eigenvalues
  from generate_series(1, 87) as i cross join generate_series(1, 87) as j
) as found, unnest(eigenvalues) with ordinality as eigen (value, place);
select ok(
  max(abs(value - sum)) < 1e-12, 'correlations that fade below what a computer can multiply end in no error'
)
from (
  select engine.symmetric_eigenvalues(matrix, 87) as eigenvalues, 87 as sum, matrix
  from (
    select array_agg(power(0.01, abs(i - j)) order by i, j) as matrix
    from generate_series(1, 87) as i cross join generate_series(1, 87) as j
  ) as fading
) as found
cross join lateral (select sum(eigen) as value from unnest(eigenvalues) as eigen) as total
cross join lateral (select engine.solve_spd(matrix, 87, matrix[1:87])) as solved;
select is(engine.symmetric_eigenvalues('{0,0,0,0}', 2), '{0,0}'::double precision[], 'nothing has nothing');
select is(engine.symmetric_eigenvalues('{3}', 1), '{3}'::double precision[], 'one number is its own');

select is(
  engine.diversity_statistics('{1}', 1)::text, '(,,1,1,1)', 'one bot is worth one, its likeness to others unknown'
);
select is((engine.diversity_statistics('{1,1,1,1}', 2)).diversity_score, 0::double precision, 'twins have no diversity');
select is(
  (engine.diversity_statistics('{1,-1,-1,1}', 2)).equal_weight_number, null, 'opposites cancel: there is no number of those'
);
select is((engine.concentration('{}')).hhi, null, 'no weights are not concentrated');

select results_eq(
  $$select engine.diversity_bonus(mean)
    from unnest('{-1,0.29,0.3,0.49,0.5,0.69,0.7,0.84,0.85,1,1.1,NaN,null}'::double precision[]) with ordinality as bot (mean, place)
    order by place$$,
  $$select unnest('{1.2,1.2,1.1,1.1,1,1,0.9,0.9,0.8,0.8,null,null,null}'::double precision[])$$,
  'the bonus steps at 0.3, 0.5, 0.7 and 0.85'
);

select throws_ok(format('select %s', call), '22023', message, split_part(call, '(', 1) || ' refuses ' || message)
from (values
  ('engine.average_linkage(''{0,NaN,1,0}'', 2)', 'distances[2] is NaN: send a finite number'),
  ('engine.correlation_distances(''{1,null,0,1}'', 2)', 'correlation[2] is null: send a finite number'),
  ('engine.silhouettes(''{0,1,1,0}'', 2, ''{1}'')', 'clusters must name one for each of 2 items'),
  ('engine.concentration(''{1,-1}'')', 'weights[2] is -1: send a finite number from 0')
) as refused (call, message);

select finish();
rollback;
