-- Puts the schedule into pg_cron, or whatever offers its functions; again and again if need be.
-- A project without pg_cron keeps working: its jobs are plain functions that any scheduler can call.
create function engine.install_schedule()
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_job record;
  v_installed integer := 0;
begin
  if to_regprocedure('cron.schedule(text, text, text)') is null then
    raise notice 'pg_cron is not installed: nothing was scheduled'
      using hint = 'Enable the extension pg_cron, then call engine.install_schedule() again.';
    return 0;
  end if;

  for v_job in
    select * from public.job_schedule as job where job.runner = 'cron' order by job.job_name
  loop
    if v_job.is_enabled then
      perform cron.schedule(
        v_job.job_name, v_job.schedule,
        format('set statement_timeout = %L; select engine.run_job(%L)', '4min', v_job.job_name)
      );
      v_installed := v_installed + 1;
    elsif exists (select from cron.job where jobname = v_job.job_name) then
      perform cron.unschedule(v_job.job_name);
    end if;
  end loop;
  return v_installed;
end;
$$;
comment on function engine.install_schedule() is 'Schedules every enabled cron job of job_schedule under its name and removes the disabled ones. Returns how many are scheduled.';
