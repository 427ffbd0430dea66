begin;
select plan(6);

select tests.given_symbol('AAA') \gset
create function pg_temp.gaps() returns text language sql as $$
  select string_agg(to_char(missing_from at time zone 'UTC', 'HH24:MI') || ' to ' || to_char(missing_to at time zone 'UTC', 'HH24:MI'),
    ', ' order by missing_from)
  from public.market_gaps where timeframe = '15m'
$$;

select tests.given_flat_candles('AAA', '15m', '2024-01-01 00:00Z', '2024-01-01 01:00Z') \gset
select is(pg_temp.gaps(), null, 'a series without a hole has no gap');

select tests.given_flat_candles('AAA', '15m', '2024-01-01 03:00Z', '2024-01-01 04:00Z') \gset
select is(
  pg_temp.gaps(), '01:00 to 03:00',
  'after an outage the gap is known from its first missing candle to the next known one'
);

select tests.given_flat_candles('AAA', '15m', '2024-01-01 01:45Z', '2024-01-01 02:00Z') \gset
select is(pg_temp.gaps(), '01:00 to 01:45, 02:00 to 03:00', 'a candle that comes late splits it');

select tests.given_flat_candles('AAA', '15m', '2024-01-01 01:00Z', '2024-01-01 01:30Z') \gset
select is(pg_temp.gaps(), '01:30 to 01:45, 02:00 to 03:00', 'candles at its edge shorten it');

select tests.given_flat_candles('AAA', '15m', '2024-01-01 01:30Z', '2024-01-01 01:45Z') \gset
select tests.given_flat_candles('AAA', '15m', '2024-01-01 02:00Z', '2024-01-01 03:00Z') \gset
select is(pg_temp.gaps(), null, 'when all have come, none is left');

select tests.given_candles('AAA', '15m', '2024-01-01 04:15Z', '
  100 100 100 100
  -
  100 100 100 100') \gset
select is(pg_temp.gaps(), '04:00 to 04:15, 04:30 to 04:45', 'holes before and inside one batch are both found');

select finish();
rollback;
