-- Nobody writes "out": whoever looks computes it, so it shows within two intervals and is over with the next answer.
begin;
select plan(14);

select tests.given_symbol('AAA') \gset
update public.exchanges set kind = 'exchange' where exchange = 'test';
create function pg_temp.given_round(asked timestamptz, answered timestamptz, failure text default null, skew bigint default null)
returns void language sql as $$
  select engine.record_exchange_status('test', asked, answered, failure, skew)
$$;
create function pg_temp.state() returns text language sql as $$
  select state from public.exchange_health where exchange = 'test'
$$;
create function pg_temp.reason() returns text language sql as $$
  select reason from public.exchange_health where exchange = 'test'
$$;
create temporary table quarter as select date_bin('15 minutes', now(), 'epoch') as began_at;

select is(pg_temp.state(), 'unasked', 'before the first question nobody knows');
select is(pg_temp.reason(), 'nobody has asked this exchange yet', 'and it says so');

select tests.given_flat_candles('AAA', '15m', began_at - interval '1 hour', began_at) from quarter \gset
select pg_temp.given_round(now(), now(), null, 1500) \gset
select is(pg_temp.state(), 'ok', 'asked, answered, and a candle that just closed: well');

select pg_temp.given_round(now(), null, 'binance cannot be reached: no answer') \gset
select is(pg_temp.state(), 'failing', 'the first failure is told before it is an outage');
select is(pg_temp.reason(), 'binance cannot be reached: no answer', 'with what the worker met');

update public.exchange_status set answered_at = now() - interval '31 minutes', failing_since = now() - interval '16 minutes';
select is(pg_temp.state(), 'out', 'two intervals without an answer are an outage');
select pg_temp.given_round(now(), null, 'binance cannot be reached: connection refused') \gset
select is(
  (select failing_since from public.exchange_status), now() - interval '16 minutes',
  'further failures do not move its beginning'
);
select pg_temp.given_round(now(), now()) \gset
select is(pg_temp.state(), 'ok', 'the next answer heals it');
select is(
  (select clock_skew_ms from public.exchange_status), 1500::bigint, 'the clock last measured is kept'
);
select pg_temp.given_round(now(), now(), null, -600000) \gset
select is(
  (select is_clock_off from public.exchange_health where exchange = 'test'), true, 'a clock ten minutes behind is told'
);

update public.exchange_status set asked_at = now() - interval '31 minutes', answered_at = now() - interval '31 minutes';
select is(pg_temp.state(), 'unasked', 'a worker that died is told apart from an exchange that is out');
select is(
  pg_temp.reason(),
  format('nobody has asked since %s UTC: is the worker running?', to_char((now() - interval '31 minutes') at time zone 'UTC', 'YYYY-MM-DD HH24:MI')),
  'and since when'
);

update public.market_series
set first_opened_at = now() - interval '1 day', last_opened_at = now() - interval '31 minutes' - candle_length;
update public.exchange_status set asked_at = now(), answered_at = now();
select is(pg_temp.state(), 'out', 'an exchange that answers without new candles is out as well');
select matches(pg_temp.reason(), '^it answers, but its newest candle closed at .* UTC$', 'and that is its reason');

select finish();
rollback;
