begin;
select plan(2);

select tests.given_symbol('AAA') \gset
select tests.given_symbol('BBB') \gset
select engine.ingest_readings('test', 'AAA', 'funding', '{2024-01-01 00:00Z,2024-01-01 08:00Z}', '{0.0001,-0.0002}') \gset
select engine.ingest_readings('test', 'AAA', 'open-interest', '{2024-01-01 09:00Z,2024-01-01 01:00Z}', '{510,500}') \gset
select engine.ingest_readings('test', 'AAA', 'basis', '{2024-01-01 07:00Z}', '{-0.0004}') \gset

select results_eq(
  'select funded_at, funding_rate, open_interest_at, open_interest, basis_at, basis from public.reading_freshness where symbol = ''AAA''',
  $$values (timestamptz '2024-01-01 08:00Z', -0.0002, timestamptz '2024-01-01 09:00Z', 510::numeric,
    timestamptz '2024-01-01 07:00Z', -0.0004)$$,
  'the newest of each, with its time'
);
select results_eq(
  'select symbol, funding_rate, long_short_ratio from public.reading_freshness order by symbol',
  $$values ('AAA' collate "C", -0.0002, null::numeric), ('BBB', null, null)$$,
  'what is not known is null, and no symbol is left out'
);

select finish();
rollback;
