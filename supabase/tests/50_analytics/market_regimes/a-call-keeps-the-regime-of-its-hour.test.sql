begin;
select plan(4);

select tests.given_symbol('AAA') \gset
select tests.given_call('some-bot', 'AAA', '2024-01-01 10:59Z', 'LONG', 110, 90) \gset
select tests.given_call('some-bot', 'AAA', '2024-01-01 10:00Z', 'LONG', 110, 90) \gset
select results_eq(
  'select observed_at, unknown_reason from public.market_regimes',
  $$values (timestamptz '2024-01-01 10:00Z', 'no four-hour candles')$$,
  'the first call of an hour writes its regime down, the second finds it'
);
update public.market_regimes set regime = 'RANGING', unknown_reason = null;
select tests.given_call('some-bot', 'AAA', '2024-01-01 10:30Z', 'LONG', 110, 90) \gset
select is((select regime from public.market_regimes), 'RANGING', 'which nobody changes afterwards');
select is((select count(*) from public.market_regimes), 1::bigint, 'or writes twice');
select throws_like(
  $$insert into public.market_regimes (exchange, observed_at, regime) values ('test', '2024-01-01 10:30Z', 'RANGING')$$,
  '%regime_is_observed_on_the_hour%', 'a regime is that of a full hour'
);

select finish();
rollback;
