-- A venue may correct a candle: the candle holds its last word, the revision keeps the first beside it.
begin;
select plan(6);

select tests.given_symbol('AAA') \gset
select tests.given_candles('AAA', '15m', '2024-01-01 00:00Z', '
  100 102 99 101
  101 103 100 102', '2024-01-01 00:30Z') \gset

select is(
  tests.given_candles('AAA', '15m', '2024-01-01 00:15Z', '101 105 100 104', '2024-01-01 01:00Z'), 1,
  'the corrected candle is written'
);
select results_eq(
  'select open, high, low, close from public.market_candles where opened_at = ''2024-01-01 00:15Z''',
  'values (101::numeric, 105::numeric, 100::numeric, 104::numeric)',
  'the candle holds the last word'
);
select results_eq(
  'select opened_at, revised_at, old_high, old_close, new_high, new_close from public.market_candle_revisions',
  $$values (timestamptz '2024-01-01 00:15Z', timestamptz '2024-01-01 01:00Z', 103::numeric, 102::numeric, 105::numeric, 104::numeric)$$,
  'the revision says when, what it was and what it is'
);
select is(
  tests.given_candles('AAA', '15m', '2024-01-01 00:15Z', '101 103 100 102', '2024-01-01 02:00Z'), 1,
  'corrected back, it is written again'
);
select results_eq(
  'select old_close, new_close from public.market_candle_revisions order by revision_id',
  'values (102::numeric, 104::numeric), (104, 102)',
  'and recorded again'
);
select throws_ok(
  $$update public.market_candles set close = 1000 where opened_at = '2024-01-01 00:15Z'$$,
  '23514', null, 'a correction that cannot be data is refused by the table itself'
);

select finish();
rollback;
