-- Why a run has nothing to do now, or null: someone else runs the job, or it has just run.
create function engine.reason_to_skip(job public.job_schedule, at timestamptz)
returns text
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_last_success timestamptz;
begin
  if not (job).is_enabled then
    return 'the job is switched off';
  end if;
  if not pg_try_advisory_xact_lock(hashtextextended('quorum job ' || (job).job_name, 0)) then
    return 'another run of it is under way';
  end if;
  select max(run.finished_at) into v_last_success
  from public.job_runs as run
  where run.job_name = (job).job_name and run.status = 'succeeded';
  if v_last_success > at - (job).period / 2 then
    return 'its last success is fresher than half its period';
  end if;
  return null;
end;
$$;
comment on function engine.reason_to_skip(public.job_schedule, timestamptz) is 'Takes the job''s lock for this transaction, or says why the run is skipped.';
