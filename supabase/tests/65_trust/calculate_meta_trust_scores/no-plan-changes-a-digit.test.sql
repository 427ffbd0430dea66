-- Floating-point sums depend on their order, and the order on the plan. The same input leaves the same bytes under any.
begin;
select plan(3);

select tests.given_symbol(symbol) from unnest(array['AAA', 'BBB', 'CCC', 'DDD']) as symbol;
select tests.given_directions('bot-' || number, '2024-01-01', 24, array['AAA', 'BBB', 'CCC', 'DDD'], 0.35 + 0.04 * number)
from generate_series(1, 8) as number;
select tests.given_returns('bot-' || number, '2024-01-01', tests.wave(38, 0.3 + number / 7.0))
from generate_series(1, 8) as number;
update public.regime_model set stay_probability = 0.9;
select tests.given_accounts_until('2024-02-08 00:20Z') \gset

create function pg_temp.learn() returns text language plpgsql as $$
begin
  perform public.calculate_bot_correlations(at), public.calculate_meta_trust_scores(at)
  from unnest(array['2024-01-12 00:22Z', '2024-01-20 00:22Z', '2024-02-08 00:22Z']::timestamptz[]) as at;
  return (
    select md5(jsonb_build_object(
      'trust', (select jsonb_agg(to_jsonb(row) order by situation_id, bot_name) from public.dynamic_trust_scores as row),
      'map', (select jsonb_agg(to_jsonb(row) order by bot_name, market_regime) from public.bot_expertise_map as row),
      'beliefs', (select jsonb_agg(to_jsonb(row) order by day) from public.regime_beliefs as row),
      'model', (select to_jsonb(row) from public.regime_model as row),
      'errors', (select to_jsonb(row) from engine.crowd_correlations as row),
      'pairs', (select jsonb_agg(to_jsonb(row) order by bot_name_a, bot_name_b) from public.bot_correlation_matrix as row),
      'clusters', (select jsonb_agg(to_jsonb(row) order by bot_name) from public.bot_clusters as row),
      'diversity', (select jsonb_agg(to_jsonb(row) order by measurement_date) from public.ensemble_diversity_metrics as row)
    )::text)
  );
end;
$$;

savepoint before;
select pg_temp.learn() as usual \gset
rollback to before;
set local enable_hashjoin = off;
set local enable_hashagg = off;
set local enable_indexscan = off;
set local enable_bitmapscan = off;
select is(pg_temp.learn(), :'usual', 'merged and sorted');
rollback to before;
set local enable_mergejoin = off;
set local enable_nestloop = off;
set local enable_sort = off;
select is(pg_temp.learn(), :'usual', 'or hashed');
rollback to before;
set local enable_hashjoin = off;
set local enable_mergejoin = off;
set local enable_material = off;
set local enable_memoize = off;
set local work_mem = '64kB';
select is(pg_temp.learn(), :'usual', 'or looked up one by one');

select finish();
rollback;
