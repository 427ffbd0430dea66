begin;
select plan(9);

select tests.given_symbol(symbol) from unnest(array['AAA', 'BBB', 'CCC', 'DDD']) as symbol;
select tests.given_direction('a-bot', 'AAA', '2024-01-01 00:05Z', true) \gset
select tests.given_direction('a-bot', 'BBB', '2024-01-01 20:05Z', false) as late_id \gset
select tests.given_direction('a-bot', 'CCC', '2024-01-01 00:05Z', null) \gset
select tests.given_direction('a-bot', 'AAA', '2024-01-02 00:05Z', true) \gset
insert into public.meta_situations (situation_name, regime, volatility, volume, momentum, btc_correlation, time_of_day)
values ('evening', 'RANGING', 'LOW', 'LOW', 'NEUTRAL', 'LOW', 'LATE') returning situation_id as evening \gset
update public.situation_hours set situation_id = :evening where observed_at = '2024-01-01 20:00Z';
create function pg_temp.counted() returns table (day date, is_evening boolean, calls integer, hits integer) language sql as $$
  select count.day, situation.situation_name = 'evening', count.call_count, count.hit_count
  from engine.direction_counts as count
  join public.meta_situations as situation using (situation_id)
  where count.bot_name = 'a-bot'
  order by 1, 2;
$$;

select is(engine.count_directions('2024-01-01 23:59Z'), 0, 'on the day of the call nothing is settled');
select is_empty('select * from pg_temp.counted()', 'and nothing is counted');
select is(engine.count_directions('2024-01-02 00:05Z'), 0, 'a day after the first call the other is still open');
select results_eq(
  'select day, calls, hits from pg_temp.counted()', $$values (date '2024-01-01', 1, 1)$$,
  'what is known is counted; the coin that did not move proves nothing'
);
select is(engine.count_directions('2024-01-02 20:05Z'), 1, 'with the last of its calls a day is settled');
select results_eq(
  'select day, is_evening, calls, hits from pg_temp.counted()',
  $$values (date '2024-01-01', false, 1, 1), ('2024-01-01', true, 1, 0)$$, 'each call in the situation of its hour'
);
select is(engine.count_directions('2024-01-02 20:05Z'), 0, 'twice settles nothing more');

update public.prediction_outcomes set return_24h = 0.01 where prediction_id = :late_id;
select engine.mark_stale_directions(array['a-bot'], array['2024-01-01'::date]) \gset
select engine.count_directions('2024-01-03 00:05Z') \gset
select results_eq(
  'select day, is_evening, hits from pg_temp.counted()',
  $$values (date '2024-01-01', false, 1), ('2024-01-01', true, 1), ('2024-01-02', false, 1)$$,
  'a revised mark is counted anew'
);

update public.prediction_outcomes set return_24h = null where prediction_id = :late_id;
select engine.mark_stale_directions(array['a-bot'], array['2024-01-01'::date]) \gset
select engine.count_directions('2024-01-03 06:05Z') \gset
select results_eq(
  $$select calls from pg_temp.counted() where day = '2024-01-01'$$, 'values (1)', 'a withdrawn one is forgotten'
);

select finish();
rollback;
