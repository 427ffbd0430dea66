begin;
select plan(7);

select tests.given_symbol(symbol) from unnest(array['AAA', 'BBB', 'CCC']) as symbol;
select tests.given_directions(bot, '2024-01-01', 20, array['AAA', 'BBB', 'CCC'], rate)
from (values ('good', 0.7), ('even', 0.5), ('bad', 0.3)) as crowd (bot, rate);
create function pg_temp.known() returns jsonb language sql as $$
  select jsonb_build_object(
    'trust', (select jsonb_agg(to_jsonb(row) order by situation_id, bot_name) from public.dynamic_trust_scores as row),
    'history', (select jsonb_agg(to_jsonb(row) order by day, bot_name) from public.bot_trust_history as row),
    'map', (select jsonb_agg(to_jsonb(row) order by bot_name, market_regime) from public.bot_expertise_map as row),
    'counts', (select jsonb_agg(to_jsonb(row) order by bot_name, day, situation_id) from engine.direction_counts as row)
  );
$$;

select cmp_ok(public.calculate_meta_trust_scores('2024-01-21 00:28Z'), '>', 0, 'the first run writes scores');
select pg_temp.known() as first \gset
select public.calculate_meta_trust_scores('2024-01-21 00:28Z') \gset
select is(pg_temp.known(), (:'first')::jsonb, 'the same run again says the same of everybody');

select is(public.calculate_meta_trust_scores('2024-01-15 00:28Z'), 0, 'a clock that went back waits');
select is(pg_temp.known(), (:'first')::jsonb, 'and unsays nothing');

-- The future, shuffled.
delete from public.prediction_outcomes where predicted_at >= '2024-01-20';
select engine.mark_stale_directions(array['good', 'even', 'bad'], array['2024-01-20', '2024-01-20', '2024-01-20']::date[]) \gset
delete from engine.direction_counts where day >= '2024-01-20';
select public.calculate_meta_trust_scores('2024-01-21 00:29Z') \gset
select isnt(pg_temp.known() -> 'map', (:'first')::jsonb -> 'map', 'what was known counted');
update public.prediction_outcomes set return_24h = -return_24h where entered_at + interval '24 hours' > '2024-01-21 00:30Z';
select engine.mark_stale_directions(array['good', 'even', 'bad'], array['2024-01-20', '2024-01-20', '2024-01-20']::date[]) \gset
select pg_temp.known() -> 'counts' as counts \gset
select public.calculate_meta_trust_scores('2024-01-21 00:30Z') \gset
select is(pg_temp.known() -> 'counts', (:'counts')::jsonb, 'what will be known later does not');

select results_eq(
  $$select bot_name from public.dynamic_trust_scores where situation_id = 1 and bot_name in ('good', 'even', 'bad') order by expected_rate desc$$,
  $$values ('good' collate "C"), ('even'), ('bad')$$, 'who was right more often is believed more'
);

select finish();
rollback;
