begin;
select plan(11);

select tests.given_symbol('AAA') \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 10:00Z', -0.5) \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-01 11:00Z', -0.5) \gset
select tests.given_ended_call('some-bot', 'AAA', '2024-01-04 11:00Z', 0.4) \gset
select tests.given_ended_call('idle-bot', 'AAA', '2024-01-01 11:00Z', null, 'unfilled') \gset
select tests.given_ended_call('ruined-bot', 'AAA',
  timestamptz '2024-01-01 10:00Z' + day * interval '1 day' + trade * interval '1 minute', -1, 'liquidated')
from generate_series(0, 2) as day cross join generate_series(1, 25) as trade \g /dev/null
select tests.given_ended_call('ruined-bot', 'AAA', '2024-01-05 11:00Z', 1) \gset
select public.calculate_advanced_metrics('2024-02-01 00:00Z') \gset

select results_eq(
  'select day, round(net_return::numeric, 9), round(equity::numeric, 9), trade_count from public.get_bot_equity(''some-bot'')',
  $$values (date '2023-12-31', 0::numeric, 1::numeric, 0), ('2024-01-01', -0.05, 0.95, 2), ('2024-01-02', 0, 0.95, 0),
      ('2024-01-03', 0, 0.95, 0), ('2024-01-04', 0.02, 0.969, 1)$$,
  'each day stakes a twentieth of the equity on each call; days without an end are in it'
);
select results_eq(
  'select round(drawdown::numeric, 9) from public.get_bot_equity(''some-bot'') order by day',
  'values (0::numeric), (-0.05), (-0.05), (-0.05), (-0.031)',
  'a loss on the first day is a drawdown: the 1 before it counts'
);
select is(
  (select round(equity::numeric, 9) from public.get_bot_equity('some-bot', p_stake => 1) order by day desc limit 1), 0.7::numeric,
  'who stakes everything stakes half on each of two: never more than there is'
);
select is_empty('select * from public.get_bot_equity(''idle-bot'')', 'a call that never entered opens no account');
select is_empty('select * from public.get_bot_equity(''nobody'')', 'a bot without ends has no curve');
select is(
  (select count(*) from public.get_bot_equity('some-bot', p_stake => 0) where equity <> 1), 0::bigint,
  'who stakes nothing keeps all'
);

select lives_ok(
  'select * from public.get_bot_equity(''ruined-bot'')',
  'a bot that is ruined again and again has a curve'
);
select is(
  (select count(*) from public.get_bot_equity('ruined-bot') where equity < 0), 0::bigint, 'that never falls below 0'
);
select is(
  (select count(*) from public.get_bot_equity('ruined-bot') where day > '2023-12-31' and equity > 1e-12), 0::bigint,
  'and does not rise from it again'
);
select is(
  (select round(min(drawdown)::numeric, 9) from public.get_bot_equity('ruined-bot')), -1::numeric,
  'its drawdown is all of it'
);
select is_empty(
  $$select day from public.get_bot_equity('ruined-bot')
    where not (equity < 'Infinity' and drawdown between -1 and 0)$$,
  'nothing in it is NaN or infinite'
);

select finish();
rollback;
