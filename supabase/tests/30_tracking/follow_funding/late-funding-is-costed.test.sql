-- A funding payment that is reported after a call was costed belongs to its cost all the same.
begin;
select plan(8);

select tests.given_symbol('AAA') \gset
select tests.given_flat_candles('AAA', '1h', '2024-01-01 00:00Z', '2024-01-02 06:00Z') \gset
select tests.given_call('long-bot', 'AAA', '2024-01-01 06:00Z', 'LONG', 110, 90, horizon => '12 hours', leverage => 2) \gset
select tests.given_call('short-bot', 'AAA', '2024-01-01 06:00Z', 'SHORT', 90, 110, horizon => '12 hours') \gset
select tests.given_call('early-bot', 'AAA', '2024-01-01 02:00Z', 'LONG', 110, 90, horizon => '4 hours') \gset
select tests.track('2024-01-01 20:00Z') \gset

create function pg_temp.funding_of(bot text) returns text language sql as $$
  select format('%s, %s', funding_return, case when is_funding_known then 'complete' else 'incomplete' end)
  from public.prediction_outcomes where bot_name = bot
$$;
select is(
  pg_temp.funding_of('long-bot'), '0, incomplete',
  'without any rate funding is 0, and says that it is incomplete'
);

insert into public.market_funding_rates values
  ('test', 'AAA', '2024-01-01 00:00Z', 0.5e-3),
  ('test', 'AAA', '2024-01-01 08:00Z', 1e-3),
  ('test', 'AAA', '2024-01-01 16:00Z', 2e-3);
select tests.track('2024-01-01 20:00Z') \gset
select is(
  pg_temp.funding_of('long-bot'), '-0.006, complete',
  'a long pays the rates that fell due while it was open, times leverage'
);
select is(pg_temp.funding_of('short-bot'), '0.003, complete', 'a short receives them');
select is(pg_temp.funding_of('early-bot'), '0, complete', 'a call that ended before pays nothing');
select is(
  (select count(*) from public.outcome_revisions where reason = 'a funding payment came late or was revised'), 3::bigint,
  'what had been said of the three is kept'
);

update public.market_funding_rates set rate = 3e-3 where funded_at = '2024-01-01 16:00Z';
select tests.track('2024-01-01 20:00Z') \gset
select is(pg_temp.funding_of('long-bot'), '-0.008, complete', 'a corrected rate is costed anew');
select results_eq(
  'select net_return from public.prediction_outcomes where bot_name = ''long-bot''', 'values (-0.008::float8)',
  'and the net follows'
);
insert into public.market_funding_rates values ('test', 'AAA', '2024-01-02 00:00Z', 1e-3);
select is((select count(*) from public.outcome_revisions), 5::bigint, 'a payment after its end touches no call');

select finish();
rollback;
