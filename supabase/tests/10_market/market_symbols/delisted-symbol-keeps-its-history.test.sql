-- Delisted: the history stays, nothing waits for its next candle, and open calls end with the reason.
begin;
select plan(5);

select tests.given_symbol('OLD') \gset
select tests.given_flat_candles('OLD', '15m', '2024-01-01 00:00Z', '2024-01-01 01:00Z') \gset
select tests.given_call('holder', 'OLD', '2024-01-01 00:05Z', 'LONG', 110, 90) \gset
select tests.track('2024-01-01 01:00Z') \gset
update public.market_symbols set delisted_at = '2024-01-01 01:00Z', delisted_reason = 'renamed to NEW' where symbol = 'OLD';
select tests.given_symbol('NEW') \gset
select tests.given_flat_candles('NEW', '15m', '2024-01-01 01:00Z', '2024-01-01 02:00Z', 0.1) \gset
select tests.track('2024-01-01 02:00Z') \gset

select is(
  (select count(*) from public.market_candles where symbol = 'OLD' and timeframe = '15m'), 4::bigint,
  'its candles stay'
);
select is(
  (select exit_reason from public.prediction_outcomes where bot_name = 'holder'), 'expired', 'an open call about it expires'
);
select is_empty(
  'select * from public.market_candle_rejects',
  'the new name begins at its own price: a thousandth is no jump from a market that it is not'
);
select is(
  (select delisted_reason from public.series_freshness where symbol = 'OLD' and timeframe = '15m'), 'renamed to NEW',
  'the market page says why it stands still'
);
insert into public.exchange_status (exchange, asked_at, answered_at) values ('test', now(), now());
update public.exchanges set kind = 'exchange' where exchange = 'test';
update public.market_symbols set delisted_at = now(), delisted_reason = 'the venue closed' where symbol = 'NEW';
select is(
  (select state from public.exchange_health where exchange = 'test'), 'ok',
  'an exchange is not out because its delisted symbols stand still'
);

select finish();
rollback;
