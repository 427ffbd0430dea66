-- A long from 100 that rises to 108, falls to 95 and is stopped at 90 in a candle that also saw 115: that high may have
-- come after the stop, so it is not the trade's.
begin;
select plan(5);

select tests.given_symbol('AAA') \gset
select tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '
  100 130  70 100   the call is made in it
  100 108  99 104   it enters at the open
  104 105  95 100
  100 115  89  90   the stop
   90  91  50  60   nothing of this is the trade''s') \gset
select tests.given_call('stopped', 'AAA', '2024-01-01 00:05Z', 'LONG', 120, 90, leverage => 3) \gset
select tests.given_call('hedged', 'AAA', '2024-01-01 00:05Z', 'SHORT', 80, 130, horizon => '30 minutes') \gset
select tests.track('2024-01-01 02:00Z') \gset

select results_eq(
  $$select bot_name, exit_reason, round(favourable_move::numeric, 9), round(adverse_move::numeric, 9)
    from public.prediction_outcomes order by bot_name$$,
  $$values ('hedged' collate "C", 'expired' collate "C", 0.05, -0.08), ('stopped', 'stop_loss', 0.08, -0.10)$$,
  'moves are unlevered fractions of the entry, from the candles of its life and from its exit'
);

-- Ten days of fifteen minutes with their four-hour blocks say what the candles say one by one.
select tests.given_symbol('BBB') \gset
select tests.given_candles('BBB', '15m', '2024-02-01 00:00Z', string_agg(
  format('100 %s %s 100', 101 + (number * 7919) % 101 / 10.0, 99 - (number * 104729) % 103 / 10.0), e'\n' order by number))
from generate_series(0, 959) as number \g /dev/null
create function pg_temp.slowly(from_at timestamptz, to_at timestamptz) returns text language sql as $$
  select min(low) || ' to ' || max(high) from public.market_candles
  where symbol = 'BBB' and timeframe = '15m' and opened_at >= from_at and opened_at + interval '15 minutes' <= to_at;
$$;
create temporary table stretch as
select timestamptz '2024-02-01 00:00Z' + (number * 1237 % 800) * interval '15 minutes' as from_at,
  timestamptz '2024-02-01 00:00Z' + (number * 1237 % 800 + number * 31 % 150) * interval '15 minutes' as to_at
from generate_series(1, 60) as number;
select is_empty(
  $$select from_at, to_at from stretch cross join lateral engine.find_excursion('test', 'BBB', '15m', from_at, to_at) as found
    where lowest || ' to ' || highest is distinct from pg_temp.slowly(from_at, to_at)$$,
  'blocks and candles agree on any stretch'
);
delete from public.market_candles where symbol = 'BBB' and timeframe = '4h' and opened_at = '2024-02-03 04:00Z';
select is_empty(
  $$select from_at, to_at from stretch cross join lateral engine.find_excursion('test', 'BBB', '15m', from_at, to_at) as found
    where lowest || ' to ' || highest is distinct from pg_temp.slowly(from_at, to_at)$$,
  'also where a block is missing'
);
select isnt_empty('select from stretch where to_at > from_at + interval ''16 hours''', 'some stretches hold several blocks');
select is(
  (select lowest from engine.find_excursion('test', 'BBB', '15m', '2024-03-01 00:00Z', '2024-03-02 00:00Z')), null,
  'where there is no candle there is no price'
);

select finish();
rollback;
