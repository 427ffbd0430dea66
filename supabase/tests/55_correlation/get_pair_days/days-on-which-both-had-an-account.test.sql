-- Both accounts from the later first trade on, a day without a trade as zero.
begin;
select plan(4);

select tests.given_symbol('AAA');
select tests.given_ended_call('a-bot', 'AAA', '2026-01-01 12:00+00', 0.10);
select tests.given_ended_call('a-bot', 'AAA', '2026-01-04 12:00+00', -0.20);
select tests.given_ended_call('b-bot', 'AAA', '2026-01-03 12:00+00', 0.05);
select tests.given_flat_candles('AAA', '15m', '2026-01-01 00:00+00', '2026-01-06 00:00+00');
select public.calculate_advanced_metrics('2026-01-06 00:00+00');

select results_eq(
  $$select day, return_a <> 0, return_b <> 0 from public.get_pair_days('a-bot', 'b-bot')$$,
  $$values (date '2026-01-03', false, true), (date '2026-01-04', true, false)$$,
  'it starts with the later account, and nothing is left out in between'
);
select results_eq(
  $$select day, return_b, return_a from public.get_pair_days('b-bot', 'a-bot')$$,
  $$select day, return_a, return_b from public.get_pair_days('a-bot', 'b-bot')$$,
  'the other way round it is the same'
);
select is_empty($$select * from public.get_pair_days('a-bot', 'a-bot')$$, 'a bot is no pair with itself');
select is_empty($$select * from public.get_pair_days('a-bot', 'c-bot')$$, 'a bot without an account has no day in common');

select finish();
rollback;
