-- Row security does not cover functions: whoever may execute a job runs it. In the published system that was everyone.
begin;
select plan(5);

create temporary table job as
select job_name, to_regprocedure(format('public.%I(timestamptz)', function_name)) as function
from public.job_schedule
where runner = 'cron';

select isnt_empty('select * from job', 'there are jobs to look at');
select is_empty('select job_name from job where function is null', 'every cron job names a function that takes as_of');
select is_empty(
  $$select role_name, job_name
    from job cross join unnest(array['anon', 'authenticated', 'service_role']) as role_name
    where has_function_privilege(role_name, function, 'execute')$$,
  'no job function is executable by anon, authenticated or service_role'
);
select is(
  tests.error_as('anon', 'select public.check_tp_sl_hits()'),
  'permission denied for function check_tp_sl_hits (42501)',
  'anon is told so when it tries'
);
select is(
  tests.error_as('service_role', 'select public.update_bot_metrics()'),
  'permission denied for function update_bot_metrics (42501)',
  'and the secret key too'
);

select finish();
rollback;
