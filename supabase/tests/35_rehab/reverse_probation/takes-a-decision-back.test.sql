-- Whatever was decided about a bot, an operator can take it back, and says why.
begin;
select plan(12);

select tests.given_record('bad', '2024-01-01', 50, 5) \gset
select public.review_bot_probation('2024-01-02 00:14Z') \gset
select throws_ok(
  $$select engine.reverse_probation('bad', ' ', '2024-01-03 12:00Z')$$, 'P0001',
  'a reversal needs its reason: the next reader will ask', 'without a reason nothing is reversed'
);
select throws_ok(
  $$select engine.reverse_probation('nobody', 'why not', '2024-01-03 12:00Z')$$, 'P0001',
  'no bot named "nobody" is ever judged', 'nor for a bot that is not there'
);
select throws_ok(
  $$select engine.reverse_probation('quorum', 'why not', '2024-01-03 12:00Z')$$, 'P0001',
  'no bot named "quorum" is ever judged', 'nor for the ensemble''s own'
);
select throws_ok(
  $$select engine.reverse_probation('bad', 'why not', '2024-01-02 00:00Z')$$, 'P0001',
  'the bot "bad" was judged later than 2024-01-02 00:00:00+00', 'nor before it was decided'
);

select engine.reverse_probation('bad', 'the venue''s candles were wrong', '2024-01-03 12:00Z') \gset
select results_eq(
  $$select from_status, to_status, rule, reason, is_reversal, chance_of_luck from public.bot_probation_events
    where happened_at = '2024-01-03 12:00Z'$$,
  $$values ('disabled' collate "C", 'active' collate "C", 'reversed' collate "C", 'the venue''s candles were wrong', true, null::float8)$$,
  'a reversal is a row like every decision'
);
select throws_ok(
  $$select engine.reverse_probation('bad', 'again', '2024-01-03 13:00Z')$$, 'P0001',
  'the bot "bad" is active: there is nothing to reverse', 'twice is refused'
);
select tests.given_record('bad', '2024-01-03', 50, 0) \gset
select is(public.review_bot_probation('2024-01-04 00:14Z'), 0, 'what ended on that day does not count any more');
select tests.given_record('bad', '2024-01-04', 50, 5) \gset
select is(public.review_bot_probation('2024-01-05 00:14Z'), 1, 'what ends later does');

-- From probation, from retirement, with the strikes that were given meanwhile.
update public.bot_probation_status set strike_count = 1 where bot_name = 'bad';
select tests.given_record('bad', '2024-01-12', 20, 0) \gset
select tests.given_record('bad', '2024-02-02', 20, 0) \gset
select public.review_bot_probation('2024-02-20 00:14Z') \gset
select results_eq(
  $$select status, strike_count from public.bot_probation_status where bot_name = 'bad'$$,
  $$values ('retired' collate "C", 3)$$, 'two more failures retire a bot with one strike'
);
select engine.reverse_probation('bad', 'we want to see it once more', '2024-02-21 00:00Z') \gset
select results_eq(
  $$select status, strike_count, is_on_probation, disabled_at, counted_from from public.bot_probation_status where bot_name = 'bad'$$,
  $$values ('active' collate "C", 1, false, null::timestamptz, date '2024-02-21')$$,
  'it is active with the strikes it had when it last was'
);
select results_eq(
  $$select max_leverage, reason from public.bot_guardrails where bot_name = 'bad'$$,
  $$values (5::numeric, 'we want to see it once more')$$, 'within the default limits'
);
select is(public.review_bot_probation('2024-02-22 00:14Z'), 0, 'and nothing old is held against it');

select finish();
rollback;
