-- A published price job stamped its newest old row with now(). A snapshot has the time of the candle it comes from.
begin;
select plan(7);

call tests.given_tracked_market();

select is(public.track_current_prices('2024-01-01 01:07Z'), 8, 'a price a closed candle for every symbol with calls');
select results_eq(
  'select observed_at, price, high, low from public.continuous_price_tracking
   where symbol = ''AAA'' order by observed_at desc limit 1',
  'values (timestamptz ''2024-01-01 01:00Z'', 108::numeric, 111::numeric, 104::numeric)',
  'the newest one has the time of its candle''s close, whenever the job ran'
);
select is(public.track_current_prices('2024-01-01 02:15Z'), 9, 'a later run catches up with every candle it missed');
select is(
  (select missed_candle_count from public.continuous_price_tracking
   where symbol = 'AAA' and observed_at = '2024-01-01 01:45Z'), 1,
  'after an outage the snapshot says how many candles are missing before it'
);
select is(
  (select sum(missed_candle_count) from public.continuous_price_tracking), 1::bigint, 'and no other says so'
);

select tests.given_symbol('CCC') \gset
select tests.given_flat_candles('CCC', '15m', '2024-01-01 02:00Z', '2024-01-01 03:00Z') \gset
select tests.track('2024-01-01 03:00Z') \gset
select is_empty(
  'select * from public.continuous_price_tracking where symbol = ''CCC''',
  'a symbol nobody speaks of has no snapshots'
);

select tests.given_flat_candles('BBB', '1d', '2024-01-01 00:00Z', '2024-01-12 00:00Z') \gset
select tests.given_flat_candles('BBB', '15m', '2024-01-07 23:45Z', '2024-01-08 01:00Z') \gset
select public.track_current_prices('2024-01-12 00:00Z') \gset
select is(
  (select max(observed_at) from public.continuous_price_tracking where symbol = 'BBB'), '2024-01-08 00:00Z',
  'seven days after the last call of a symbol its snapshots end'
);

select finish();
rollback;
