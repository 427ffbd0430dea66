-- The same coin on two exchanges: candles of both stand side by side, and more than 2 % apart one of them is wrong.
begin;
select plan(6);

insert into public.exchanges (exchange, kind) values ('one', 'exchange'), ('two', 'exchange'), ('dream', 'simulated');
insert into public.market_symbols (exchange, symbol, base_asset, quote_asset) values
  ('one', 'BTCUSDT', 'BTC', 'USDT'), ('two', 'BTCUSD', 'BTC', 'USD'), ('two', 'BTCEUR', 'BTC', 'EUR'),
  ('one', 'ETHUSDT', 'ETH', 'USDT'), ('two', 'ETHUSD', 'ETH', 'USD'), ('dream', 'BTCUSDT', 'BTC', 'USDT');
create function pg_temp.given_close(exchange text, symbol text, opened_at timestamptz, close numeric) returns integer language sql as $$
  select result.written_count
  from engine.ingest_candles(exchange, symbol, '15m', array[opened_at], array[close], array[close], array[close], array[close],
    array[1::numeric], opened_at + interval '15 minutes') as result
$$;

select count(pg_temp.given_close(exchange, symbol, '2024-01-01 00:00Z', close))
from (values ('one', 'BTCUSDT', 100), ('two', 'BTCUSD', 101), ('two', 'BTCEUR', 90), ('one', 'ETHUSDT', 10), ('two', 'ETHUSD', 11),
  ('dream', 'BTCUSDT', 500)) as candle (exchange, symbol, close) \gset

select results_eq(
  'select base_asset, exchange, symbol, other_exchange, other_symbol, price, other_price, difference_ratio, is_disagreement
   from public.price_comparisons order by base_asset',
  $$values
    ('BTC', 'one' collate "C", 'BTCUSDT' collate "C", 'two' collate "C", 'BTCUSD' collate "C", 100::numeric, 101::numeric, -0.009901, false),
    ('ETH', 'one', 'ETHUSDT', 'two', 'ETHUSD', 10, 11, -0.090909, true)$$,
  'dollars are compared with dollars: 1 % apart is trade, 9 % is a disagreement; euros and simulated prices are left out'
);
select pg_temp.given_close('one', 'BTCUSDT', '2024-01-01 00:15Z', 110) \gset
select is(
  (select is_disagreement from public.price_comparisons where base_asset = 'BTC'), false,
  'a candle that only one of them has yet is not compared with an older one of the other'
);
select pg_temp.given_close('two', 'BTCUSD', '2024-01-01 00:15Z', 107.8) \gset
select results_eq(
  'select closed_at, is_disagreement from public.price_comparisons where base_asset = ''BTC''',
  'values (timestamptz ''2024-01-01 00:30Z'', true)', 'the newest candle that both have decides'
);
select is(
  (select close from public.market_candles where exchange = 'two' and symbol = 'BTCUSD' order by opened_at desc limit 1), 107.8,
  'neither price is changed for it'
);
select pg_temp.given_close('one', 'ETHUSDT', '2024-01-01 01:00Z', 10) \gset
select is_empty(
  'select * from public.price_comparisons where base_asset = ''ETH''', 'a series that stopped is compared no longer'
);
select is(tests.error_as('anon', 'select * from public.price_comparisons'), null, 'anyone may look');

select finish();
rollback;
