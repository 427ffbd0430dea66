begin;
select plan(9);

select tests.given_symbol(symbol) from unnest(array['AAA', 'BBB', 'CCC', 'DDD', 'EEE']) as symbol;
select tests.given_directions(bot, '2024-01-01', 30, array['AAA', 'BBB', 'CCC', 'DDD', 'EEE'], 0.5, lot)
from (values ('twin-a', 'twins'), ('twin-b', 'twins'), ('stranger', '')) as crowd (bot, lot);
create function pg_temp.alike(a text, b text) returns double precision language sql as $$
  select crowd.correlations[(array_position(crowd.bot_names, a) - 1) * cardinality(crowd.bot_names) + array_position(crowd.bot_names, b)]
  from engine.crowd_correlations as crowd;
$$;

select public.calculate_bot_correlations('2024-01-10 01:00Z') \gset
select results_eq(
  'select bot_names, day_count from engine.crowd_correlations', $$values ('{}'::text[], 9)$$, 'nine days tell nothing'
);
select public.calculate_bot_correlations('2024-01-11 01:00Z') \gset
select cmp_ok(pg_temp.alike('twin-a', 'twin-b'), '>', 0.0::double precision, 'ten days tell twins apart');
select cmp_ok(pg_temp.alike('twin-a', 'twin-b'), '<', 0.2::double precision, 'but fifty coins do not yet make them twins');
create temporary table early as select pg_temp.alike('twin-a', 'twin-b') as value;
select public.calculate_bot_correlations('2024-01-31 01:00Z') \gset
select cmp_ok(pg_temp.alike('twin-a', 'twin-b'), '>', (select value from early), 'the more they spoke of together, the more alike they are held to be');
select cmp_ok(pg_temp.alike('stranger', 'twin-b'), '<', pg_temp.alike('twin-a', 'twin-b') / 2, 'strangers are not');

update public.settings set value = 1 where setting_name = 'correlation_prior';
select public.calculate_bot_correlations('2024-01-31 06:00Z') \gset
select cmp_ok(pg_temp.alike('twin-a', 'twin-b'), '>', 0.95::double precision, 'how fast, is a setting');
select is(pg_temp.alike('twin-a', 'twin-b'), pg_temp.alike('twin-b', 'twin-a'), 'either is as like the other');
select is(pg_temp.alike('stranger', 'stranger'), 1::double precision, 'and like itself');
select ok(
  (select bool_and(abs(product.value - cell.value) < 1e-12)
   from engine.crowd_correlations as crowd
   cross join lateral unnest(crowd.correlations) with ordinality as cell (value, place)
   cross join lateral (
     select sum(one.value * other.value order by one.place) as value
     from unnest(crowd.factor[(cell.place - 1) / cardinality(crowd.bot_names) * cardinality(crowd.bot_names) + 1 :
       ((cell.place - 1) / cardinality(crowd.bot_names) + 1) * cardinality(crowd.bot_names)]) with ordinality as one (value, place)
     join unnest(crowd.factor[(cell.place - 1) % cardinality(crowd.bot_names) * cardinality(crowd.bot_names) + 1 :
       ((cell.place - 1) % cardinality(crowd.bot_names) + 1) * cardinality(crowd.bot_names)]) with ordinality as other (value, place)
       on other.place = one.place
   ) as product
   where cell.place <= 3 * cardinality(crowd.bot_names)),
  'the factor times its mirror image is the matrix'
);

select finish();
rollback;
