begin;
select plan(5);

select tests.given_symbol('AAA') \gset
select tests.given_symbol('BBB') \gset
-- Rates that no binary fraction is equal to, so that rounding would show.
select tests.given_directions('one', '2024-01-01', 100, array['AAA', 'BBB'], 0.6) \gset
select tests.given_directions('two', '2024-01-01', 100, array['AAA', 'BBB'], 0.5) \gset
select tests.given_directions('three', '2024-01-20', 60, array['BBB'], 0.55) \gset
update public.bot_expertise_map set expected_rate = 1 / 1.7 where bot_name in ('one', 'three');
create function pg_temp.sums() returns jsonb language sql as $$
  select jsonb_build_object(
    'days', (select jsonb_agg(day order by day) from unnest(days) as day), 'names', bot_names, 'products', products, 'counts', pair_counts
  )
  from engine.residual_window;
$$;
create function pg_temp.anew(as_of timestamptz) returns jsonb language plpgsql as $$
begin
  update engine.residual_window set bot_names = '{}';
  insert into engine.stale_residual_days select '2024-01-01'::date + number from generate_series(0, 99) as number on conflict do nothing;
  perform engine.refresh_residuals(as_of);
  return pg_temp.sums();
end;
$$;

select count(engine.refresh_residuals(timestamptz '2024-01-02 01:00Z' + number * interval '25 days')) from generate_series(0, 3) as number \gset
select is((select cardinality(days) from engine.residual_window), 76, 'the window holds every day that is known');
select is(pg_temp.sums(), pg_temp.anew('2024-03-17 01:00Z'), 'in steps it holds the digits of a calculation from nothing');
select is(engine.refresh_residuals('2024-03-17 01:00Z'), 0, 'a second look changes nothing');

select engine.refresh_residuals('2024-04-15 01:00Z') \gset
select results_eq(
  $$select min(day), max(day), count(*) from engine.residual_window, unnest(days) as day$$,
  $$values (date '2024-01-16', date '2024-04-09', 85::bigint)$$, 'after ninety days a day leaves'
);
select is(pg_temp.sums(), pg_temp.anew('2024-04-15 01:00Z'), 'and takes with it to the last digit what it had brought');

select finish();
rollback;
