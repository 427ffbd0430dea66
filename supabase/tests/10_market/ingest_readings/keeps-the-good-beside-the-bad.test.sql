-- As with candles: one bad reading does not take the good ones with it, and what is said twice is kept once.
begin;
select plan(9);

create function pg_temp.ingest(metric text, taken_at text[], value numeric[], out written integer, out rejected integer)
language sql as $$
  select result.written_count, result.rejected_count
  from engine.ingest_readings('test', 'AAA', metric, taken_at::timestamptz[], value, '2024-01-01 12:00Z') as result
$$;

select results_eq(
  $$select * from pg_temp.ingest('open-interest',
      '{2024-01-01 00:00Z,2024-01-01 01:00Z,2024-01-01 02:00Z,2024-01-01 13:00Z}', '{500, NaN, 510, 520}')$$,
  'values (2, 2)', 'two of four are written, two refused'
);
select results_eq(
  'select taken_at, value from public.market_readings where metric = ''open-interest'' order by 1',
  'values (timestamptz ''2024-01-01 00:00Z'', 500::numeric), (''2024-01-01 02:00Z'', 510)', 'the good ones stand'
);
select results_eq(
  'select series, reason, raw from public.market_rejects where kind = ''reading'' order by reject_id',
  $$values ('open-interest' collate "C", 'open interest NaN is not a number above 0', '2024-01-01 01:00:00+00,NaN'),
    ('open-interest', 'it lies in the future', '2024-01-01 13:00:00+00,520')$$,
  'the bad ones stand where people see them'
);
select results_eq(
  $$select * from pg_temp.ingest('open-interest', '{2024-01-01 00:00Z,2024-01-01 01:00Z}', '{500, NaN}')$$,
  'values (0, 1)', 'said again, nothing changes'
);
select is((select count(*) from public.market_reading_rejects), 2::bigint, 'and nothing is told twice');
select results_eq(
  $$select * from pg_temp.ingest('open-interest', '{2024-01-01 00:00Z,2024-01-01 00:00Z}', '{501, 502}')$$,
  'values (1, 0)', 'of two readings of one time the last counts'
);
select results_eq(
  $$select * from pg_temp.ingest('funding', '{2024-01-01 00:00Z,2024-01-01 08:00Z}', '{0.0001, 0.2}')$$,
  'values (1, 1)', 'funding is taken the same way'
);
select results_eq(
  'select funded_at, rate from public.market_funding_rates', 'values (timestamptz ''2024-01-01 00:00Z'', 0.0001)',
  'and stands where calls are charged from'
);
select is(
  (select reason from public.market_reading_rejects where metric = 'funding'),
  'funding 0.2 is not between -10 % and 10 % a payment', 'a rate that cannot be is told'
);

select finish();
rollback;
