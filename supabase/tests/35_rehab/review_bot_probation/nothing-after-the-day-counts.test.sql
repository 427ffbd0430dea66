-- A day is reviewed 14 minutes after it ended, by the calls that ended within it.
begin;
select plan(6);

select tests.given_record('bad', '2024-01-01', 49, 0) \gset
select tests.given_symbol('AAA') \gset
select tests.given_ended_call('bad', 'AAA', '2024-01-02 00:00:01Z', -0.01) \gset
select is(public.review_bot_probation('2024-01-02 00:13Z'), 0, 'a day is not reviewed before its calls are labelled');
select is((select reviewed_through from engine.rehab_progress), null, 'so it waits');
select is(public.review_bot_probation('2024-01-02 12:00Z'), 0, 'the fiftieth call ended a second after midnight');
select is(public.review_bot_probation('2024-01-03 00:14Z'), 1, 'it counts on the day after');
select is(
  (select happened_at from public.bot_probation_events), timestamptz '2024-01-03 00:14Z',
  'a decision has the time of its review'
);

select is(
  (select schedule from public.job_schedule where job_name = 'review_bot_probation'),
  to_char(engine.review_moment('2024-01-01') at time zone 'UTC', 'FMMI FMHH24 * * *'), 'which is the minute of the job'
);

select finish();
rollback;
