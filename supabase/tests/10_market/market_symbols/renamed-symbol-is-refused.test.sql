-- A symbol that was renamed or re-denominated is another instrument: the old one is delisted, the new one begins.
begin;
select plan(3);

select tests.given_symbol('OLD') \gset
select tests.given_flat_candles('OLD', '15m', '2024-01-01 00:00Z', '2024-01-01 01:00Z') \gset
select throws_ok(
  'update public.market_symbols set symbol = ''NEW'' where symbol = ''OLD''', '23503', null,
  'a symbol with candles cannot be renamed'
);
select throws_ok(
  'update public.market_symbols set delisted_at = ''2024-01-01 01:00Z'' where symbol = ''OLD''', '23514',
  'new row for relation "market_symbols" violates check constraint "delisting_has_a_reason"',
  'nor delisted without saying why'
);
select lives_ok(
  'update public.market_symbols
   set delisted_at = ''2024-01-01 01:00Z'', delisted_reason = ''renamed to NEW'' where symbol = ''OLD''',
  'delisted with its reason, it keeps its history'
);

select finish();
rollback;
