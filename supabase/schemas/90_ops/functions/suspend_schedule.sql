-- Takes our jobs out of the scheduler, so that a replay of the past is not overtaken by the present.
-- engine.install_schedule puts them back.
create function engine.suspend_schedule()
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_suspended integer;
begin
  if to_regclass('cron.job') is null then
    return 0;
  end if;
  select count(cron.unschedule(job.jobname)) into v_suspended
  from cron.job as job
  join public.job_schedule as ours on ours.job_name = job.jobname;
  return v_suspended;
end;
$$;
comment on function engine.suspend_schedule() is 'Unschedules every job of job_schedule. Returns how many were scheduled.';
