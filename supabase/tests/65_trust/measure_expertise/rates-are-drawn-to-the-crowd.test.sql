begin;
select plan(11);

create function pg_temp.rate(bot text, regime text) returns double precision language sql as $$
  select map.expected_rate from public.bot_expertise_map as map where map.bot_name = bot and map.market_regime = regime;
$$;
create function pg_temp.hit_rate(bot text, regime text) returns double precision language sql as $$
  select map.hit_rate from public.bot_expertise_map as map where map.bot_name = bot and map.market_regime = regime;
$$;
create function pg_temp.crowd() returns double precision language sql as 'select crowd_rate from public.regime_model';
create function pg_temp.between(value double precision, one double precision, other double precision) returns boolean
language sql as 'select value > least(one, other) and value < greatest(one, other)';

-- Forty days, the first half rising and the second falling, as everybody knows.
insert into public.regime_beliefs (day, evidence, filtered, smoothed)
select '2024-01-01'::date + number, '{0,0,0,0}', belief.of_it, belief.of_it
from generate_series(0, 39) as number
cross join lateral (select case when number < 20 then '{1,0,0,0}' else '{0,1,0,0}' end::double precision[] as of_it) as belief;
select tests.given_bot(name) from unnest(array['even', 'riser', 'newcomer', 'short', 'quiet']) as name;
select tests.given_hits('even', '2024-01-01', array_fill(6, array[40])) \gset
select tests.given_hits('riser', '2024-01-01', array_fill(9, array[20]) || array_fill(5, array[20])) \gset
select tests.given_hits('short', '2024-02-08', array[12, 12]) \gset
select engine.measure_expertise('2024-02-12 00:00Z') \gset

select is(pg_temp.rate('newcomer', 'ALL'), pg_temp.crowd(), 'of a new bot is expected what the crowd reaches');
select is(pg_temp.rate('newcomer', 'RANGING'), pg_temp.crowd(), 'in every regime');
select is(
  (select unknown_reason from public.bot_expertise_map where bot_name = 'newcomer' and market_regime = 'ALL'), 'no call is known yet',
  'it has no rate of its own, and says why'
);
select ok(
  pg_temp.between(pg_temp.rate('riser', 'ALL'), pg_temp.hit_rate('riser', 'ALL'), pg_temp.crowd()),
  'a bot''s rate is drawn to the crowd''s'
);
select ok(
  pg_temp.between(pg_temp.rate('riser', 'TRENDING_UP'), pg_temp.hit_rate('riser', 'TRENDING_UP'), pg_temp.rate('riser', 'ALL'))
    and pg_temp.between(pg_temp.rate('riser', 'TRENDING_DOWN'), pg_temp.hit_rate('riser', 'TRENDING_DOWN'), pg_temp.rate('riser', 'ALL')),
  'its rate in a regime to its own over all of them'
);
select is(
  pg_temp.rate('riser', 'VOLATILE'), pg_temp.rate('riser', 'ALL'), 'which is what is expected where it has not been seen yet'
);
select cmp_ok(
  abs(pg_temp.rate('short', 'ALL') - pg_temp.crowd()), '<', abs(pg_temp.hit_rate('short', 'ALL') - pg_temp.rate('short', 'ALL')),
  'twenty-four right calls in a row are drawn more than half the way back'
);
select cmp_ok(
  (select expected_rate_high - expected_rate_low from public.bot_expertise_map where bot_name = 'even' and market_regime = 'ALL'), '<',
  (select expected_rate_high - expected_rate_low from public.bot_expertise_map where bot_name = 'newcomer' and market_regime = 'ALL'),
  'who is better known has the narrower interval'
);
select is_empty(
  $$select from public.bot_expertise_map as map join public.bots as bot using (bot_name) where bot.is_ensemble$$,
  'the crowd''s own voice is not measured against itself'
);

-- The riser has got worse on the twenty-first day, and that was noticed.
create temporary table before as select pg_temp.rate('riser', 'ALL') as rate, pg_temp.rate('even', 'ALL') as of_even;
insert into public.drift_events (subject, bot_name, detected_on, began_on, direction, statistic, threshold, note)
values ('bot', 'riser', '2024-01-25', '2024-01-21', 'worse', 5, 4.75, 'drawn');
select engine.measure_expertise('2024-01-24 00:00Z') \gset
create temporary table unnoticed as select pg_temp.hit_rate('riser', 'ALL') as rate;
select engine.measure_expertise('2024-02-12 00:00Z') \gset
select cmp_ok(
  pg_temp.rate('riser', 'ALL'), '<', (select rate from before), 'after a drift alarm a bot''s older record counts less'
);
select is(
  (select rate from unnoticed), (20 * 9 + 4 * 5) / (24 * 12.0::double precision), 'but not before the alarm was heard'
);

select finish();
rollback;
