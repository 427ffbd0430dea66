-- What the published thresholds do to a coin, as Python's fractions have it.
begin;
select plan(4);

select tests.given_record('passes', '2024-01-01', 50, 17) \gset
select tests.given_record('fails', '2024-01-01', 50, 16) \gset
select public.review_bot_probation('2024-01-09 00:14Z') \gset
select tests.given_record('passes', '2024-01-09', 20, 10) \gset
select tests.given_record('fails', '2024-01-09', 20, 8) \gset
select public.review_bot_probation('2024-01-23 00:14Z') \gset

select is(
  (select round(chance_of_luck::numeric, 12) from public.bot_probation_events where bot_name = 'passes' and rule = 'too_bad'),
  0.016419568782, 'at most 17 of 50: 1.6 %'
);
select is(
  (select round(chance_of_luck::numeric, 12) from public.bot_probation_events where bot_name = 'passes' and rule = 'passed'),
  0.588098526001, 'at least 10 of 20: a coin passes probation in 59 % of cases'
);
select is(
  (select round(chance_of_luck::numeric, 12) from public.bot_probation_events where bot_name = 'fails' and rule = 'failed'),
  0.251722335815, 'at most 8 of 20: 25 %'
);
select is_empty(
  'select from public.bot_probation_events where (chance_of_luck is null) <> (rule = ''served'')',
  'a term that is over is no judgement'
);

select finish();
rollback;
