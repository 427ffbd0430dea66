-- kill -9 leaves rows of pg_cron without an end, some without a start; a purge by end_time would keep them for ever.
begin;
select plan(5);

select tests.given_pg_cron() \gset
call tests.given_job('old_job');
insert into public.job_runs (job_name, as_of, started_at, finished_at, status, row_count)
select 'old_job', ended_at, ended_at, ended_at, 'succeeded', days
from unnest(array[0, 29, 30, 31, 400]) as days
cross join lateral (select timestamptz '2024-06-01 00:00Z' - days * interval '1 day' as ended_at) as run;

-- Numbered below zero, so that runs of a real pg_cron beside them stay out of it.
delete from cron.job_run_details where coalesce(end_time, start_time) < '2024-06-01 00:00Z';
insert into cron.job_run_details (runid, start_time, end_time) values
  (-10, '2024-01-01 00:00Z', '2024-01-01 00:01Z'),
  (-9, '2024-01-01 00:15Z', null),
  (-8, null, null),
  (-7, '2024-05-20 00:00Z', '2024-05-20 00:01Z'),
  (-6, '2024-05-21 00:00Z', null),
  (-5, '2024-05-31 00:00Z', null),
  (-4, '2024-05-31 00:15Z', '2024-05-31 00:16Z'),
  (-3, null, null);

select is(public.purge_run_history('2024-06-01 00:00Z'), 2 + 5, 'it says how many rows went');
select set_eq(
  'select row_count from public.job_runs where job_name = ''old_job''', array[0, 29, 30]::bigint[],
  'of our runs those older than 30 days'
);
select set_eq(
  'select runid from cron.job_run_details where runid < 0', array[-5, -4, -3]::bigint[],
  'of pg_cron''s those older than 7, killed ones and ones without any time included'
);
select is(public.purge_run_history('2024-06-01 00:00Z'), 0, 'swept twice, nothing more goes');
select is(public.purge_run_history('2024-05-01 00:00Z'), 0, 'nor when the clock goes back');

select finish();
rollback;
