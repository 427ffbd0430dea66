-- Run ledgers grow for ever unless somebody sweeps: ours and pg_cron's, the runs that never finished included.
create function public.purge_run_history(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_purged integer;
  v_more integer := 0;
begin
  delete from public.job_runs as run where run.finished_at < purge_run_history.as_of - interval '30 days';
  get diagnostics v_purged = row_count;

  if to_regclass('cron.job_run_details') is not null then
    delete from cron.job_run_details as detail
    where coalesce(detail.end_time, detail.start_time) < purge_run_history.as_of - interval '7 days'
       -- A killed run may have no times at all; its number tells that it is old.
       or detail.runid < (
         select max(older.runid) from cron.job_run_details as older
         where older.end_time < purge_run_history.as_of - interval '7 days'
       );
    get diagnostics v_more = row_count;
  end if;
  return v_purged + v_more;
end;
$$;
comment on function public.purge_run_history(timestamptz) is 'Cron job: forgets job runs older than 30 days and pg_cron''s own log older than 7. Returns how many rows went.';
