-- A second run changes nothing, an earlier clock waits, and no outcome is counted twice.
begin;
select plan(7);

select tests.given_symbol('AAA') \gset
select tests.given_ended_call('bot-' || number % 3, 'AAA', timestamptz '2024-01-01 06:00Z' + number * interval '7 hours',
  round(sin(number)::numeric, 3) / 20)
from generate_series(1, 150) as number \g /dev/null

create function pg_temp.everything() returns jsonb language sql as $$
  select jsonb_build_object(
    'states', (select jsonb_agg(to_jsonb(line) order by bot_name, day) from public.bot_daily_states as line),
    'parts', (select jsonb_agg(to_jsonb(line) order by bot_name, day, market_regime, side) from public.bot_daily_parts as line),
    'metrics', (select jsonb_agg(to_jsonb(line) - 'as_of' order by bot_name, market_regime) from public.bot_advanced_metrics as line),
    'windows', (select jsonb_agg(to_jsonb(line) - 'as_of' order by bot_name, window_days) from public.bot_window_metrics as line),
    'patterns', (select jsonb_agg(to_jsonb(line) - 'as_of' - 'pattern_id' order by bot_name, hour, weekday) from public.bot_time_patterns as line),
    'streaks', (select jsonb_agg(to_jsonb(line) - 'as_of' order by bot_name) from public.bot_performance_streaks as line),
    'calibration', (select jsonb_agg(to_jsonb(line) - 'as_of' order by bot_name) from public.bot_calibration as line),
    'benchmarks', (select jsonb_agg(to_jsonb(line) order by benchmark_name, day) from public.benchmark_daily_returns as line)
  );
$$;
select cmp_ok(public.calculate_advanced_metrics('2024-02-20 00:20Z'), '>', 100, 'the first run sums every day');
create temporary table first as select pg_temp.everything() as said;
select public.calculate_advanced_metrics('2024-02-20 00:20Z') \gset
select is(pg_temp.everything(), (select said from first), 'a second run says the same');
select is(public.calculate_advanced_metrics('2024-02-01 00:20Z'), 0, 'an earlier clock waits');
select is(pg_temp.everything(), (select said from first), 'and unsays nothing');
select is(
  (select sum(trade_count) from public.bot_daily_states),
  (select count(*) from public.prediction_outcomes), 'every trade is in one day'
);
select is(
  (select count(*) from public.bot_time_patterns),
  (select count(distinct (bot_name, hour, weekday)) from public.bot_time_patterns), 'every hour and weekday stands once'
);
select engine.rebuild_bot_states('2024-02-20 00:20Z') \gset
select public.calculate_advanced_metrics('2024-02-20 00:20Z') \gset
select is(pg_temp.everything(), (select said from first), 'a rebuild says the same too');

select finish();
rollback;
