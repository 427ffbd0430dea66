-- Each faulty candle is refused alone, with the sentence that says why. NaN passes "> 0", so it is tried everywhere.
begin;
select plan(28);

select tests.given_symbol('AAA') \gset

create temporary table case_of (
  fault text, opened_at timestamptz, open numeric, high numeric, low numeric, close numeric, volume numeric
);
insert into case_of values
  ('it has no open time',                             null,                    100, 101, 99, 100, 10),
  ('it has no open time',                             '-infinity',             100, 101, 99, 100, 10),
  ('its open time is not on the grid of 00:15:00',    '2024-01-01 00:01Z',     100, 101, 99, 100, 10),
  ('its open time is not on the grid of 00:15:00',    '2024-01-01 00:00:00.001Z', 100, 101, 99, 100, 10),
  ('it is not closed yet',                            '2024-01-01 00:15Z',     100, 101, 99, 100, 10),
  ('it is not closed yet',                            '2025-01-01 00:00Z',     100, 101, 99, 100, 10),
  ('low NaN is not a price',                          '2024-01-01 00:00Z',     100, 101, 'NaN', 100, 10),
  ('low null is not a price',                         '2024-01-01 00:00Z',     100, 101, null, 100, 10),
  ('low 0 is not a price',                            '2024-01-01 00:00Z',     100, 101, 0, 100, 10),
  ('low -99 is not a price',                          '2024-01-01 00:00Z',     100, 101, -99, 100, 10),
  ('low Infinity is not a price',                     '2024-01-01 00:00Z',     100, 101, 'Infinity', 100, 10),
  ('high NaN is not a price',                         '2024-01-01 00:00Z',     100, 'NaN', 99, 100, 10),
  ('high null is not a price',                        '2024-01-01 00:00Z',     100, null, 99, 100, 10),
  ('high Infinity is not a price',                    '2024-01-01 00:00Z',     100, 'Infinity', 99, 100, 10),
  ('high 98 is below low 99',                         '2024-01-01 00:00Z',     100, 98, 99, 100, 10),
  ('open 102 is outside low 99 to high 101',          '2024-01-01 00:00Z',     102, 101, 99, 100, 10),
  ('open NaN is outside low 99 to high 101',          '2024-01-01 00:00Z',     'NaN', 101, 99, 100, 10),
  ('open null is outside low 99 to high 101',         '2024-01-01 00:00Z',     null, 101, 99, 100, 10),
  ('close 98 is outside low 99 to high 101',          '2024-01-01 00:00Z',     100, 101, 99, 98, 10),
  ('close -Infinity is outside low 99 to high 101',   '2024-01-01 00:00Z',     100, 101, 99, '-Infinity', 10),
  ('close null is outside low 99 to high 101',        '2024-01-01 00:00Z',     100, 101, 99, null, 10),
  ('volume -1 is not a quantity',                     '2024-01-01 00:00Z',     100, 101, 99, 100, -1),
  ('volume NaN is not a quantity',                    '2024-01-01 00:00Z',     100, 101, 99, 100, 'NaN'),
  ('volume Infinity is not a quantity',               '2024-01-01 00:00Z',     100, 101, 99, 100, 'Infinity'),
  ('volume null is not a quantity',                   '2024-01-01 00:00Z',     100, 101, 99, 100, null);

create function pg_temp.refusal(candle case_of) returns text language plpgsql as $$
begin
  perform engine.ingest_candles('test', 'AAA', '15m', array[candle.opened_at], array[candle.open], array[candle.high],
    array[candle.low], array[candle.close], array[candle.volume], '2024-01-01 00:29Z');
  return (select reason from public.market_candle_rejects order by reject_id desc limit 1);
end;
$$;

select is(pg_temp.refusal(case_of), fault, 'it says: ' || fault) from case_of;
select is_empty('select * from public.market_candles', 'none of them became a candle');
select is(
  (select count(*) from public.market_candle_rejects where rejected_at = '2024-01-01 00:29Z'),
  (select count(*) from case_of),
  'each of them is kept as it came, with the time it came'
);
select is_empty('select * from public.market_series', 'and no series begins with them');

select finish();
rollback;
