-- Runs one job of the schedule and writes down what came of it. One run at a time; a backlog of runs drains by skipping;
-- an error is caught, recorded and does not stop the next run.
create function engine.run_job(job_name text, as_of timestamptz default now())
returns text
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_job public.job_schedule;
  v_started_at timestamptz := clock_timestamp();
  v_status text;
  v_row_count bigint;
  v_error text;
begin
  select * into v_job from public.job_schedule as job where job.job_name = run_job.job_name;
  if not found or v_job.runner <> 'cron' then
    raise exception 'there is no cron job named "%"', run_job.job_name
      using hint = 'The names are in public.job_schedule.';
  end if;

  v_error := engine.reason_to_skip(v_job, v_started_at);
  if v_error is not null then
    v_status := 'skipped';
  else
    begin
      perform set_config('lock_timeout', '5s', true);
      execute format('select public.%I($1)', v_job.function_name) into v_row_count using run_job.as_of;
      v_status := 'succeeded';
    exception
      when query_canceled or others then
        v_status := 'failed';
        v_row_count := null;
        v_error := format('%s (%s)', sqlerrm, sqlstate);
    end;
  end if;

  insert into public.job_runs (job_name, as_of, started_at, finished_at, status, row_count, error)
  values (v_job.job_name, run_job.as_of, v_started_at, clock_timestamp(), v_status, coalesce(v_row_count, case v_status when 'succeeded' then 0 end), v_error);
  return v_status;
end;
$$;
comment on function engine.run_job(text, timestamptz) is 'What pg_cron calls: runs the job''s function in a sub-transaction and records succeeded, failed or skipped in job_runs.';
