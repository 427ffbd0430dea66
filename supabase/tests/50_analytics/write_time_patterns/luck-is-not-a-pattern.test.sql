-- Forty bots without a pattern and one that wins at nine in the morning and loses otherwise.
begin;
select plan(5);

select tests.given_symbol('AAA') \gset
create temporary table planned as
select 'coin-' || bot as bot_name, hour, day, (hashtext(bot || ' ' || hour || ' ' || day) % 1000) / 10000.0 as net
from generate_series(1, 12) as bot, generate_series(0, 21, 3) as hour, generate_series(0, 24) as day
union all
select 'early-bird', hour, day, case when hour = 9 then 0.05 else -0.02 end + (hashtext(hour || 'x' || day) % 100) / 10000.0
from generate_series(0, 21, 3) as hour, generate_series(0, 24) as day;
select tests.given_ended_call(bot_name, 'AAA', timestamptz '2024-01-01 01:00Z' + day * interval '1 day' + hour * interval '1 hour', net)
from planned \g /dev/null
select public.calculate_advanced_metrics('2024-02-01 00:20Z') \gset

select results_eq(
  $$select bot_name, hour, trade_count, win_rate from public.bot_time_patterns
    where is_significant and weekday is null and hour = 9$$,
  $$values ('early-bird' collate "C", 9::smallint, 25::bigint, 1::float8)$$, 'the one that means it is found'
);
select is_empty(
  $$select bot_name, hour, weekday from public.bot_time_patterns where is_significant and bot_name like 'coin-%'$$,
  'of hundreds of looks at luck none is called a pattern'
);
select isnt_empty(
  $$select from public.bot_time_patterns where p_value < 0.05 and bot_name like 'coin-%'$$,
  'though some look like one before they are corrected'
);
select is(
  (select sum(trade_count) from public.bot_time_patterns where bot_name = 'early-bird' and hour is null), 200::numeric,
  'the weekdays hold every trade once'
);
select throws_like(
  $$insert into public.bot_time_patterns (bot_name, hour, trade_count, win_count, loss_count, mean_net_return, is_significant, as_of)
    values ('early-bird', 9, 0, 0, 0, 0, false, now())$$,
  '%an_hour_and_weekday_stand_once%', 'an hour of all weekdays stands once, null or not'
);

select finish();
rollback;
