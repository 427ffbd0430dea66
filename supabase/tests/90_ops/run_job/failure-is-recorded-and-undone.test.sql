-- An error is caught, its text is kept, what the job had written is undone, and the next run is not stopped by it.
begin;
select plan(10);

create table public.work_of_the_job (line text);
call tests.given_job('failing_job', body => $$
  insert into public.work_of_the_job values ('half done');
  raise exception 'high 41 is below low 42'$$);
call tests.given_job('dividing_job', body => 'return 1 / (extract(epoch from as_of - as_of))::integer');
call tests.given_job('cancelled_job', body => 'raise query_canceled using message = ''canceling statement due to statement timeout''');
call tests.given_job('lazy_job', body => 'perform 1');

select is(engine.run_job('failing_job'), 'failed', 'a job that raises has failed');
select results_eq(
  'select * from tests.ledger(''failing_job'')', 'values (''failed'', null::bigint, ''high 41 is below low 42 (P0001)'')',
  'with the sentence it raised, and without a row count'
);
select is_empty('select * from public.work_of_the_job', 'what it had written is undone');

select engine.run_job('dividing_job') \gset
select is(
  (select error from tests.ledger('dividing_job')), 'division by zero (22012)',
  'an error of Postgres itself is recorded as well'
);
select engine.run_job('cancelled_job') \gset
select is(
  (select error from tests.ledger('cancelled_job')), 'canceling statement due to statement timeout (57014)', 'and a cancelled run'
);
select engine.run_job('lazy_job') \gset
select is(
  (select error from tests.ledger('lazy_job')), 'control reached end of function without RETURN (2F005)', 'and a job that forgot to answer'
);

create or replace function public.failing_job(as_of timestamptz default now()) returns integer language sql set search_path = '' as
  'insert into public.work_of_the_job values (''done''); select 1';
select is(engine.run_job('failing_job'), 'succeeded', 'the next run is not skipped: a failure is no success');
select results_eq('select line from public.work_of_the_job', 'values (''done'')', 'and does the work');

drop function public.lazy_job(timestamptz);
select is(engine.run_job('lazy_job'), 'failed', 'a job whose function is gone fails');
select matches(
  (select string_agg(error, '') from tests.ledger('lazy_job')), 'function public\.lazy_job\(.*does not exist \(42883\)',
  'and says so'
);

select finish();
rollback;
