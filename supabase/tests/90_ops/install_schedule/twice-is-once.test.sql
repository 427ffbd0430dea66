-- The crontab is written once, as rows, and handed to pg_cron as often as one likes.
begin;
select plan(10);

select tests.given_pg_cron() \gset
select engine.suspend_schedule() \gset
select count(*)::integer as cron_jobs from public.job_schedule where runner = 'cron' \gset

select is(engine.install_schedule(), :cron_jobs, 'every cron job is scheduled');
select set_eq(
  'select jobname::text, schedule from cron.job',
  'select job_name::text, schedule from public.job_schedule where runner = ''cron''',
  'under its own name, at its own times; the worker''s jobs are not'
);
select set_eq(
  'select command from cron.job',
  $$select format('set statement_timeout = ''4min''; select engine.run_job(''%s'')', job_name)
    from public.job_schedule where runner = 'cron'$$,
  'each through the runner, with a timeout that Postgres enforces'
);

create temporary table scheduled as select jobid, jobname::text, schedule, command from cron.job;
select is(engine.install_schedule(), :cron_jobs, 'installed again, it counts the same');
select set_eq(
  'select jobid, jobname::text, schedule, command from cron.job', 'select * from scheduled',
  'and nothing has changed, the jobs'' numbers included'
);

update public.job_schedule set schedule = '5-59/15 * * * *' where job_name = 'check_tp_sl_hits';
update public.job_schedule set is_enabled = false where job_name = 'update_bot_metrics';
select is(engine.install_schedule(), :cron_jobs - 1, 'a job that is switched off is not scheduled');
select is_empty('select from cron.job where jobname = ''update_bot_metrics''', 'and taken out where it was');
select is(
  (select schedule from cron.job where jobname = 'check_tp_sl_hits'), '5-59/15 * * * *',
  'a changed time is taken over'
);
select is(engine.install_schedule(), :cron_jobs - 1, 'to take out what is not there raises nothing');

update public.job_schedule set is_enabled = true where job_name = 'update_bot_metrics';
select engine.install_schedule() \gset
select isnt_empty('select from cron.job where jobname = ''update_bot_metrics''', 'switched on again, it is back');

select finish();
rollback;
