-- A bot that is always right looks at the answer. It is kept from voting until somebody has looked at it.
begin;
select plan(10);

select tests.given_record('clairvoyant', '2024-01-01', 60, 60, confidence => 0.6) \gset
select tests.given_record('confident', '2024-01-01', 60, 60, confidence => 0.98) \gset
select tests.given_record('good', '2024-01-01', 60, 50, confidence => 0.6) \gset
select tests.given_record('short-streak', '2024-01-01', 49, 49, confidence => 0.5) \gset
select tests.given_record('almost', '2024-01-01', 60, 57, confidence => 0.55) \gset
select is(public.review_bot_probation('2024-01-02 00:14Z'), 2, 'two bots are right more often than they can be');
select results_eq(
  'select bot_name, to_status, rule, reason from public.bot_probation_events order by 1',
  $$values
    ('almost' collate "C", 'disabled' collate "C", 'too_good' collate "C",
      'right in 57 of 60 calls (95.0 %) though it claims 55.0 %: look for an error in its data'),
    ('clairvoyant', 'disabled', 'too_good', 'right in 60 of 60 calls (100.0 %) though it claims 60.0 %: look for an error in its data')$$,
  'whoever claims 98 % may be right always; 50 of 60 are skill, and 49 are no record'
);
select is(
  (select round(chance_of_luck::numeric / 4.8873677980689e-14, 9) from public.bot_probation_events where bot_name = 'clairvoyant'),
  1.000000000, 'sixty calls right at 60 % each: 0.6 to the power of 60'
);
select is(
  (select round(chance_of_luck::numeric / 5.275985919e-12, 6) from public.bot_probation_events where bot_name = 'almost'),
  1.000000, 'at least 57 of 60 at 55 % each: an exact binomial'
);
select is_empty(
  $$select from engine.may_vote('2024-01-02 01:00Z') where bot_name in ('clairvoyant', 'almost')$$, 'neither of them votes'
);
select is(public.review_bot_probation('2024-02-01 00:14Z'), 0, 'time does not cure a data error');
select is(
  (select is_quarantined from public.bot_probation_status where bot_name = 'clairvoyant'), true, 'it stays in quarantine'
);

select engine.reverse_probation('clairvoyant', 'its clock ran ahead; set right', '2024-02-01 12:00Z') \gset
select isnt_empty(
  $$select from engine.may_vote('2024-02-01 12:00Z') where bot_name = 'clairvoyant'$$, 'once the decision is reversed it votes again'
);
select is(public.review_bot_probation('2024-02-02 00:14Z'), 0, 'and is not judged by the same calls a second time');
select tests.given_record('clairvoyant', '2024-02-02', 60, 60, confidence => 0.6) \gset
select is(public.review_bot_probation('2024-02-03 00:14Z'), 1, 'but by new ones');

select finish();
rollback;
