-- Ten times and a tenth: a candle that leaves the market and comes back is no price, however sound it looks by itself.
begin;
select plan(12);

select tests.given_symbol('AAA') \gset
create function pg_temp.closes() returns text language sql as $$
  select string_agg(close::text, ' ' order by opened_at) from public.market_candles where timeframe = '15m'
$$;

select tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '
  100  102  99  101
  1010 1030 1000 1020   every price times ten
  102  103  101  103
  10.3 10.4 10.2 10.3   every price a tenth
  103  104  102  104
  104  105  103  105') \gset
select is(pg_temp.closes(), '101 103 104 105', 'candles at ten times and at a tenth of the price are refused, the others kept');
select results_eq(
  'select reason, raw from public.market_candle_rejects order by reject_id',
  $$values
    ('open 1010 is too far from the close before it, 101, and no next candle confirms it', '2024-01-01 00:15:00+00,1010,1030,1000,1020,10'),
    ('open 10.3 is too far from the close before it, 103, and no next candle confirms it', '2024-01-01 00:45:00+00,10.3,10.4,10.2,10.3,10')$$,
  'each with its sentence, as it came'
);
select is(
  (select count(*) from public.market_gaps where timeframe = '15m'), 2::bigint, 'where they were is a gap'
);
select is((select high from public.market_candles where timeframe = '1h' and opened_at = '2024-01-01 00:00Z'), 103::numeric, 'the hour is built without them');

select is(
  tests.given_candles('AAA', '15m', '2024-01-01 01:30Z', '105 1060 105 1060  only the close slips'), 0,
  'a close that nothing confirms is held back while it is the newest'
);
select is(
  tests.given_candles('AAA', '15m', '2024-01-01 01:30Z', '1050 1060 105 106  only the open slips'), 0,
  'and so is an open'
);
select is(
  tests.given_candles('AAA', '15m', '2024-01-01 01:30Z', '
    1050 1060 1040 1060   slips again
    106  107  105  107    good, and the newest', '2024-01-01 02:00Z'), 1,
  'the good candle after it does not wait: it goes on from the close before'
);
select is(pg_temp.closes(), '101 103 104 105 107', 'and is all that was written');

select tests.given_symbol('BBB') \gset
select is(
  tests.given_candles('BBB', '15m', '2024-01-01 00:00Z', '
    100 101 99 100
    100 101 99 100
    10  11  9  10    a real fall of 90 %
    10  11  9  10    the market goes on from there'), 4,
  'a move of any size is believed once the next candle goes on from there'
);
select is(
  (select count(*) from public.market_candle_rejects where symbol = 'BBB'), 0::bigint, 'and nothing of it is refused'
);
select tests.given_candles('BBB', '15m', '2024-01-01 01:00Z', '100 101 99 100') \gset
select is(
  tests.given_candles('BBB', '15m', '2024-01-01 01:00Z', '
    100 101 99 100
    100 101 99 100', '2024-01-01 01:30Z'), 2,
  'what was held back comes in when it is told again with the candle that confirms it'
);
select tests.given_candles('AAA', '15m', '2024-01-01 01:30Z', '105 1060 105 1060  said once more') \gset
select is(
  (select count(*) from public.market_candle_rejects where symbol = 'AAA' and reason like 'close 1060 %'), 1::bigint,
  'what is refused again is not told again'
);

select finish();
rollback;
