begin;
select plan(4);

select tests.given_symbol('FROZEN') \gset
select tests.given_symbol('FLAT') \gset
select tests.given_symbol('YOUNG') \gset
create function pg_temp.given_stuck(symbol text, candle_count integer) returns integer language sql as $$
  select tests.given_candles(symbol, '15m', '2024-01-01 00:00Z', repeat(e'100 102 99 101\n', candle_count))
$$;
select pg_temp.given_stuck('FROZEN', 20) \gset
select pg_temp.given_stuck('YOUNG', 19) \gset
select pg_temp.given_stuck('FLAT', 20) \gset
select tests.given_candles('FLAT', '15m', '2024-01-01 05:00Z', '101 102 99 101   a quarter that opens elsewhere') \gset

select results_eq(
  'select symbol, timeframe, frozen_since, price, volume from public.frozen_symbols',
  $$values ('FROZEN' collate "C", '15m' collate "C", timestamptz '2024-01-01 00:00Z', 101::numeric, 200::numeric)$$,
  'twenty candles with the same four prices are a frozen feed'
);
select tests.given_candles('FROZEN', '15m', '2024-01-01 05:00Z', '101 102 100 101') \gset
select is_empty('select * from public.frozen_symbols', 'the first candle that differs thaws it');
select pg_temp.given_stuck('FLAT', 20) \gset
select tests.given_candles('YOUNG', '15m', '2024-01-01 04:45Z', '100 102 99 101') \gset
select is((select count(*) from public.frozen_symbols), 1::bigint, 'the twentieth completes it');
update public.market_symbols set delisted_at = now(), delisted_reason = 'gone' where symbol = 'YOUNG';
select is_empty('select * from public.frozen_symbols', 'a delisted symbol stands still by right');

select finish();
rollback;
