-- Three longs around New Year: one ends at midnight, one a quarter of an hour later, one is open over both days. Every
-- session reads the same, wherever it sits.
begin;
select plan(7);

select tests.given_symbol('AAA') \gset
select tests.given_flat_candles('AAA', '15m', '2023-12-31 00:00Z', '2024-01-01 00:00Z', 100) \gset
select tests.given_flat_candles('AAA', '15m', '2024-01-01 00:00Z', '2024-01-02 12:00Z', 101) \gset
select tests.given_call('celebrant', 'AAA', '2023-12-31 22:00Z', 'LONG', 130, 70, horizon => '2 hours') \gset
select tests.given_call('celebrant', 'AAA', '2023-12-31 22:00Z', 'LONG', 130, 70, horizon => '2 hours 15 minutes') \gset
select tests.given_call('celebrant', 'AAA', '2023-12-31 22:00Z', 'SHORT', 70, 130, horizon => '10 days') \gset
select tests.track('2024-01-02 12:05Z') \gset

create function pg_temp.everything() returns jsonb language sql as $$
  select jsonb_build_object(
    'parts', (select jsonb_agg(to_jsonb(line) order by day, side) from public.bot_daily_parts as line),
    'states', (select jsonb_agg(to_jsonb(line) order by day) from public.bot_daily_states as line),
    'trades', (select jsonb_agg(to_jsonb(line) order by day) from engine.bot_day_trades as line),
    'metrics', (select to_jsonb(line) - 'as_of' from public.bot_advanced_metrics as line where bot_name = 'celebrant' and market_regime = 'ALL'),
    'patterns', (select jsonb_agg(to_jsonb(line) - 'as_of' - 'pattern_id' order by hour, weekday) from public.bot_time_patterns as line),
    'equity', (select jsonb_agg(to_jsonb(line) order by day) from public.get_bot_equity('celebrant', p_from => '2023-12-31', p_side => 'LONG') as line),
    'figures', (select to_jsonb(public.get_bot_figures('celebrant', p_to => '2023-12-31')))
  );
$$;
create function pg_temp.said_in(zone text) returns jsonb language plpgsql as $$
begin
  perform set_config('TimeZone', zone, true);
  perform engine.rebuild_bot_states('2024-01-02 12:05Z');
  perform public.calculate_advanced_metrics('2024-01-02 12:05Z');
  return pg_temp.everything();
end;
$$;
create temporary table said as select pg_temp.said_in('UTC') as in_utc;

select results_eq(
  'select day::text, trade_count, alive_count from public.bot_daily_states order by day',
  $$values ('2023-12-31', 1, 3), ('2024-01-01', 1, 2), ('2024-01-02', 0, 1)$$,
  'an end at midnight closes the old year'
);
select is(
  (select ((in_utc -> 'figures' ->> 'trade_count')::integer) from said), 1, 'a period ends with its last day, UTC'
);
select is(
  (select jsonb_agg(pattern -> 'hour') from said cross join jsonb_array_elements(in_utc -> 'patterns') as pattern
    where pattern ->> 'weekday' = '6' and pattern ->> 'hour' is not null), '[22]', 'it was entered on a Sunday at ten'
);
select is(pg_temp.said_in(zone), (select in_utc from said), format('a session in %s says the same', zone))
from unnest(array['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Australia/Lord_Howe']) as zone;

select finish();
rollback;
