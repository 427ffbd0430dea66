-- Older candles may be fetched later: what lies between them and the series is a gap, what lies before them is not.
begin;
select plan(4);

select tests.given_symbol('AAA') \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-02 00:00Z', '2024-01-02 04:00Z') \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-01 00:00Z', '2024-01-01 02:00Z', 100, '2024-01-02 04:00Z') \gset

select results_eq(
  'select missing_from, missing_to from public.market_gaps',
  'values (timestamptz ''2024-01-01 02:00Z'', timestamptz ''2024-01-02 00:00Z'')',
  'the hole before the old beginning of the series is a gap'
);
select is(
  (select first_opened_at from public.market_series where timeframe = '1h'), '2024-01-01 00:00Z',
  'the series begins earlier now'
);

select tests.given_flat_candles('AAA', '1h', '2024-01-01 02:00Z', '2024-01-02 00:00Z', 100, '2024-01-02 04:00Z') \gset
select is_empty('select * from public.market_gaps', 'fetched as well, it is none');
select throws_ok(
  $$insert into public.market_gaps values ('test', 'AAA', '1h', '2024-01-01 00:00Z', '2024-01-01 00:00Z')$$,
  '23514', null, 'a gap of no length cannot be written'
);

select finish();
rollback;
