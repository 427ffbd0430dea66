begin;
select plan(8);

select tests.given_symbol('AAA') \gset
select tests.given_candles('AAA', '1h', '2024-01-01 00:00Z', string_agg(
  case number when 1 then '100 100 100 100' when 24 then '100 120 90 103' when 25 then '103 103 50 50' else '100 100 100 100' end, e'\n'
  order by number
)) from generate_series(0, 27) as number \gset
select tests.given_call('some-bot', 'AAA', '2024-01-01 00:05Z', 'LONG', 110, 90) \gset
select tests.given_call('other-bot', 'AAA', '2024-01-01 08:05Z', 'SHORT', 90, 110) \gset
select public.make_recommendations('2024-01-01 00:06Z') \gset

select is(public.score_decisions('2024-01-02 00:30Z'), 0, 'before the day is over nothing is known');
select is(public.score_decisions('2024-01-02 01:00Z'), 1, 'then one day of decisions has news');
select results_eq(
  'select round(return_24h::numeric, 9), is_correct, is_equal_correct, label_due_at from public.consensus_decisions',
  'values (0.03, true, true, null::timestamptz)',
  'from the open of the first candle after the decision to exactly 24 hours later; what came after does not count'
);
select is(public.score_decisions('2024-01-02 01:00Z'), 0, 'twice changes nothing');
select results_eq(
  'select distinct decision_count, correct_count from public.strategy_performance where day = ''2024-01-01''',
  'values (1, 1)',
  'each strategy has its record'
);
select is(
  (select round(sum(share)::numeric, 12) from public.strategy_performance where day = '2024-01-01'), 1.000000000000,
  'the shares add up to one'
);

select public.make_recommendations('2024-01-01 08:06Z') \gset
select is(public.score_decisions('2024-01-06 00:00Z'), 1, 'a decision whose candles never came is closed after four days');
select is(
  (select unknown_reason from public.consensus_decisions where return_24h is null), 'no candles on the way', 'with its reason'
);

select finish();
rollback;
