-- Whether every job runs, judged by whoever asks: if the scheduler is dead, nothing else could say so.
create function public.get_job_health(p_at timestamptz default now())
returns table (
  job_name text, runner text, schedule text, period interval, purpose text, state text,
  last_started_at timestamptz, last_finished_at timestamptz, last_status text, last_row_count bigint, last_error text,
  last_success_at timestamptz
)
language sql
stable
set search_path = ''
begin atomic
  select
    job.job_name, job.runner, job.schedule, job.period, job.purpose,
    case
      when not job.is_enabled then 'disabled'
      when coalesce(success.finished_at, job.installed_at) < get_job_health.p_at - 2 * job.period then 'overdue'
      when last_run.status = 'failed' then 'failing'
      when success.finished_at is null then 'waiting'
      else 'ok'
    end,
    last_run.started_at, last_run.finished_at, last_run.status, last_run.row_count, last_run.error,
    success.finished_at
  from public.job_schedule as job
  left join lateral (
    select run.*
    from public.job_runs as run
    where run.job_name = job.job_name and run.status <> 'skipped'
    order by run.finished_at desc, run.run_id desc
    limit 1
  ) as last_run on true
  left join lateral (
    select max(run.finished_at) as finished_at
    from public.job_runs as run
    where run.job_name = job.job_name and run.status = 'succeeded'
  ) as success on true
  order by job.job_name;
end;
comment on function public.get_job_health(timestamptz) is 'One row a job: ok, waiting (no success yet), failing (its last run failed), overdue (no success for two periods) or disabled.';
