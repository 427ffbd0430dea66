begin;
select plan(5);

select tests.given_symbol('AAA') \gset
create temporary table hour as select date_trunc('hour', now()) as began_at;
select tests.given_flat_candles('AAA', '15m', began_at - interval '40 days', began_at - interval '40 days' + interval '1 hour') from hour \gset
select tests.given_flat_candles('AAA', '15m', began_at - interval '35 days', began_at - interval '20 days') from hour \gset
select tests.given_flat_candles('AAA', '15m', began_at - interval '20 days' + interval '30 minutes', began_at - interval '1 hour') from hour \gset
select tests.given_candles('AAA', '15m', began_at - interval '2 days', '100 101 99 100   a correction', began_at) from hour \gset
select tests.given_candles('AAA', '15m', began_at - interval '1 hour', 'NaN 101 99 100', began_at) from hour \gset

select results_eq(
  'select gap_count, missing_count, reject_count, revision_count from public.series_freshness where timeframe = ''15m''',
  'values (1::bigint, 2::bigint, 1::bigint, 1::bigint)',
  'gaps with the candles they hold, refused and revised candles are counted for thirty days back'
);
select is(
  (select count(*) from public.market_gaps where timeframe = '15m'), 2::bigint, 'an older gap is known, and not counted'
);
select results_eq(
  'select reject_count, revision_count from public.series_freshness where timeframe = ''1h''',
  'values (0::bigint, 0::bigint)', 'each series counts its own'
);
update public.market_series set last_opened_at = now() - interval '45 minutes' where timeframe = '15m';
select is(
  (select age_in_intervals from public.series_freshness where timeframe = '15m'), 2.00, 'its age is counted in candles'
);
select is((select count(*) from public.series_freshness), 4::bigint, 'one row a series, those that are built included');

select finish();
rollback;
