-- The reader judges: if the scheduler is dead, nothing else could say so. Overdue is two periods without a success.
begin;
select plan(13);

call tests.given_job('hourly_job');
create function pg_temp.state_after(passed interval) returns text language sql as $$
  select state from public.get_job_health(now() + passed) where job_name = 'hourly_job'
$$;
create function pg_temp.given_run(passed interval, status text) returns void language sql as $$
  insert into public.job_runs (job_name, as_of, started_at, finished_at, status, row_count, error)
  values ('hourly_job', now() + passed, now() + passed, now() + passed, status,
    case when status = 'succeeded' then 3 end, case when status <> 'succeeded' then 'because' end)
$$;

select is(pg_temp.state_after('0'), 'waiting', 'a job that was just installed waits');
select is(pg_temp.state_after('2 hours'), 'waiting', 'for two periods');
select is(pg_temp.state_after('2 hours 1 second'), 'overdue', 'then it is overdue, though it never ran');

select pg_temp.given_run('1 hour', 'failed') \gset
select is(pg_temp.state_after('1 hour'), 'failing', 'a job whose last run failed is failing');
select pg_temp.given_run('90 minutes', 'succeeded') \gset
select is(pg_temp.state_after('2 hours'), 'ok', 'after a success it is ok');
select pg_temp.given_run('2 hours', 'skipped') \gset
select is(pg_temp.state_after('3 hours 30 minutes'), 'ok', 'for two periods');
select is(pg_temp.state_after('3 hours 31 minutes'), 'overdue', 'then it is overdue; a skipped run does not count');
select pg_temp.given_run('3 hours', 'failed') \gset
select is(pg_temp.state_after('3 hours 10 minutes'), 'failing', 'a failure after a success is a failure');
select is(pg_temp.state_after('4 hours'), 'overdue', 'and failing for too long is overdue');
select results_eq(
  'select last_status, last_error, last_row_count, last_success_at - now()
   from public.get_job_health(now() + interval ''4 hours'') where job_name = ''hourly_job''',
  'values (''failed'', ''because'', null::bigint, interval ''90 minutes'')',
  'the last run that was not skipped is shown, and the last success beside it'
);
select pg_temp.given_run('3 hours 30 minutes', 'succeeded') \gset
select is(pg_temp.state_after('4 hours'), 'ok', 'with the next success all is well');
update public.job_schedule set is_enabled = false where job_name = 'hourly_job';
select is(pg_temp.state_after('10 days'), 'disabled', 'a job that is switched off is never overdue');
select set_eq(
  'select job_name from public.get_job_health()', 'select job_name from public.job_schedule',
  'every job of the schedule has its line, the worker''s too'
);

select finish();
rollback;
