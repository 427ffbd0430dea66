-- Two hundred four-hour candles of one symbol; what the last 42 of them do decides, and how wildly for its own habits.
begin;
select plan(8);

-- Log returns of 0.01 up and down for 158 candles, then `ending` for 42 more.
create function pg_temp.given_market(symbol text, calm double precision, ending double precision[]) returns void
language sql as $$
  select tests.given_symbol(symbol);
  insert into public.market_candles (exchange, symbol, timeframe, opened_at, open, high, low, close, volume)
  select 'test', symbol, '4h', timestamptz '2024-01-01 00:00Z' + place * interval '4 hours', price, price, price, price, 1
  from (
    select place, round(exp(sum(step) over (order by place))::numeric * 100, 9) as price
    from (
      select 0 as place, 0::double precision as step
      union all select place, calm * case when place % 2 = 0 then 1 else -1 end from generate_series(1, 158) as place
      union all select 158 + place, ending[1 + (place - 1) % cardinality(ending)] from generate_series(1, 42) as place
    ) as walk
  ) as candle;
$$;
create function pg_temp.label() returns text language sql as $$
  select coalesce(regime, unknown_reason) from engine.label_market_regime('test', '2024-02-03 12:00Z');
$$;

select pg_temp.given_market('UP', 0.01, array[0.01, 0.01, -0.01]) \gset
select is(pg_temp.label(), 'TRENDING_UP', 'two steps up for one down are a trend: efficiency 14/42');
select is(
  (select round(efficiency_ratio::numeric, 6) from engine.label_market_regime('test', '2024-02-03 12:00Z')), 0.333333,
  'whose efficiency is the net move over the way'
);
delete from public.market_candles; delete from public.market_series;
select pg_temp.given_market('DOWN', 0.01, array[-0.01, -0.01, 0.01]) \gset
select is(pg_temp.label(), 'TRENDING_DOWN', 'and the other way round');
delete from public.market_candles; delete from public.market_series;
select pg_temp.given_market('FLAT', 0.01, array[0.01, -0.01]) \gset
select is(pg_temp.label(), 'RANGING', 'to and fro is a range');
delete from public.market_candles; delete from public.market_series;
select pg_temp.given_market('WILD', 0.01, array[0.05, 0.05, -0.05]) \gset
select is(pg_temp.label(), 'VOLATILE', 'five times the usual step is volatile, trend or not');
select is(
  (select unknown_reason from engine.label_market_regime('test', '2024-01-20 00:00Z')),
  'too few four-hour candles: 114 of 181', 'candles that close later do not count'
);
select is(
  (select unknown_reason from engine.label_market_regime('test', '2024-02-10 00:00Z')),
  'the newest four-hour candle is older than twelve hours', 'nor do those of another time'
);
select is(
  (select unknown_reason from engine.label_market_regime('elsewhere', '2024-02-10 00:00Z')), 'no four-hour candles',
  'where nothing is known, that is said'
);

select finish();
rollback;
