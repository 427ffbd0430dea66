-- Bots that err together have bad days together. That is the market's doing; one that has them alone has changed.
begin;
select plan(3);

select tests.only_these_bots('first', 'second', 'third', 'alone') \gset
insert into public.bots (bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count)
select 'member-' || place, 'x', 'tests', 'x', 'x', '1h', 0 from generate_series(1, 4) as place;
update engine.crowd_correlations set
  bot_names = array['member-1', 'member-2', 'member-3', 'member-4'],
  correlations = '{1,0.3,0.3,0.3, 0.3,1,0.3,0.3, 0.3,0.3,1,0.3, 0.3,0.3,0.3,1}', day_count = 90;
-- Their good and bad days come together, by chance, and then a week of bad ones.
create temporary table together as
select array_agg(6 + floor(5 * engine.uniform_draw('day ' || place))::integer - 2 order by place) as hits
from generate_series(1, 80) as place;
update together set hits = hits || tests.repeated('{3}', 7) || '{6,7,6,7,6,7}';
select count(tests.given_hits(bot_name, '2024-01-01', together.hits))
from public.bots cross join together where bot_name like 'member-%' \gset
select public.detect_drift('2024-05-01 00:26Z') \gset
select is_empty(
  $$select * from public.drift_events where bot_name like 'member-%'$$, 'a bad week that all have is no drift of any one'
);
delete from public.drift_events;
delete from engine.drift_states;
update engine.crowd_correlations set bot_names = '{}', correlations = '{}';
select public.detect_drift('2024-05-01 00:26Z') \gset
select is(
  (select count(*)::integer from public.drift_events where bot_name like 'member-%' and direction = 'worse'), 4,
  'where nobody knows that they err together, it would have looked like one'
);

update engine.crowd_correlations set
  bot_names = array['member-1', 'member-2', 'member-3', 'member-4'],
  correlations = '{1,0.3,0.3,0.3, 0.3,1,0.3,0.3, 0.3,0.3,1,0.3, 0.3,0.3,0.3,1}';
delete from public.drift_events;
delete from engine.drift_states;
update engine.direction_counts set hit_count = greatest(0, hit_count - 2) where bot_name = 'member-1' and day > '2024-03-20';
select public.detect_drift('2024-05-01 00:26Z') \gset
select results_eq(
  $$select distinct bot_name, direction from public.drift_events where bot_name like 'member-%' and direction = 'worse'$$,
  $$values ('member-1' collate "C", 'worse' collate "C")$$,
  'one that falls behind the others is found among them'
);

select finish();
rollback;
