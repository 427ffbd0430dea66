begin;
select plan(2);

select tests.given_symbol('AAA') \gset
select tests.given_flat_candles('AAA', '15m', '2024-01-01 00:00Z', '2024-01-01 02:00Z') \gset
select tests.given_candles('AAA', '15m', '2024-01-01 02:00Z', '100 111 99 110  the target') \gset
select tests.given_call('old-name', 'AAA', '2024-01-01 00:05Z', 'LONG', 110, 90) \gset
select tests.track('2024-01-01 02:15Z') \gset
select public.update_bot_metrics('2024-01-02 00:00Z') \gset
update public.bots set bot_name = 'new-name' where bot_name = 'old-name';

create function pg_temp.rows_of(bot text) returns table (relation text) language plpgsql as $$
declare
  v_relation text;
begin
  for v_relation in
    select ours.name from tests.our_relations as ours
    join pg_attribute on attrelid = ours.oid and attname = 'bot_name' and not attisdropped
    where ours.relkind = 'r'
  loop
    return query execute format('select %L::text from %s where bot_name = $1 limit 1', v_relation, v_relation) using bot;
  end loop;
end;
$$;

select is_empty('select * from pg_temp.rows_of(''old-name'')', 'no table speaks of the old name');
select set_eq(
  'select * from pg_temp.rows_of(''new-name'')',
  array[
    'bots', 'bot_predictions', 'prediction_outcomes', 'tp_sl_events', 'bot_performance_history', 'bot_accuracy_metrics',
    'bot_advanced_metrics', 'bot_calibration', 'bot_performance_streaks', 'engine.stale_state_days',
    'bot_probation_status', 'bot_guardrails', 'bot_clusters', 'bot_expertise_map', 'dynamic_trust_scores',
    'bot_weight_factors'
  ],
  'its calls, their ends, its days, its record and what is thought of it stand under the new one'
);

select finish();
rollback;
