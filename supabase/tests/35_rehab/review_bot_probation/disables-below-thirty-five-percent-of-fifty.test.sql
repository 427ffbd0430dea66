-- The published rule at its edges, each bot by its own calls. The chances are exact binomials from Python's fractions.
begin;
select plan(6);

select tests.given_record('hopeless', '2024-01-01', 50, 17) \gset
select tests.given_record('at-the-edge', '2024-01-01', 60, 21) \gset
select tests.given_record('too-young', '2024-01-01', 49, 5) \gset
select tests.given_record('a-coin', '2024-01-01', 50, 25) \gset
select is(public.review_bot_probation('2024-01-02 00:14Z'), 1, 'one bot is disabled');

select results_eq(
  $$select bot_name, status, is_on_probation, disabled_at, strike_count from public.bot_probation_status
    where bot_name in ('hopeless', 'at-the-edge', 'too-young', 'a-coin') order by 1$$,
  $$values ('a-coin' collate "C", 'active' collate "C", false, null::timestamptz, 0),
      ('at-the-edge', 'active', false, null, 0),
      ('hopeless', 'disabled', false, '2024-01-02 00:14Z', 0),
      ('too-young', 'active', false, null, 0)$$,
  '17 of 50 are too few; 21 of 60 are 35 % exactly, and 5 of 49 are not yet a record'
);
select results_eq(
  'select bot_name, happened_at, from_status, to_status, rule, reason, decided_count, correct_count, effective_count from public.bot_probation_events',
  $$values ('hopeless' collate "C", timestamptz '2024-01-02 00:14Z', 'active' collate "C", 'disabled' collate "C",
      'too_bad' collate "C", 'right in 17 of 50 calls (34.0 %), below 35 %', 50::bigint, 17::bigint, 50::float8)$$,
  'the decision is a row with its reason'
);
select is(
  (select round(chance_of_luck::numeric, 12) from public.bot_probation_events), 0.016419568782,
  'a coin does no better in 1.6 % of cases: 1.4 innocent bots of 87'
);
select is(
  (select chance_of_luck from public.bot_probation_status where bot_name = 'hopeless'),
  (select chance_of_luck from public.bot_probation_events), 'and the bot''s row says so too'
);
select results_eq(
  $$select distinct max_leverage, needs_regime_alignment, reason from public.bot_guardrails$$,
  $$values (5::numeric, false, 'defaults')$$, 'nobody''s limits have moved'
);

select finish();
rollback;
