-- The worker's jobs stand in the same ledger as the database's.
create function engine.record_job_run(
  job_name text, as_of timestamptz, started_at timestamptz, row_count bigint, error text default null
)
returns void
language sql
volatile
set search_path = ''
begin atomic
  insert into public.job_runs (job_name, as_of, started_at, finished_at, status, row_count, error)
  values (
    record_job_run.job_name, record_job_run.as_of, record_job_run.started_at,
    greatest(clock_timestamp(), record_job_run.started_at),
    case when record_job_run.error is null then 'succeeded' else 'failed' end,
    case when record_job_run.error is null then coalesce(record_job_run.row_count, 0) end,
    record_job_run.error
  );
end;
comment on function engine.record_job_run(text, timestamptz, timestamptz, bigint, text) is 'Writes down one finished run of a worker job.';
