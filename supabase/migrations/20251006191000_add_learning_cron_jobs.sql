-- Chapter 90_ops, built from supabase/schemas/90_ops. Edit there, then: npm run db:build

set check_function_bodies = off;

-- 90_ops/tables.sql
-- The ops station: what runs when, and what came of it.

create table public.job_schedule (
  job_name text collate "C" primary key,
  runner text not null,
  function_name text collate "C",
  schedule text not null,
  period interval not null,
  purpose text not null,
  is_enabled boolean not null default true,
  installed_at timestamptz not null default now(),
  constraint job_name_is_a_plain_name check (job_name ~ '^[a-z][a-z0-9_]{0,62}$'),
  constraint runner_is_known check (runner in ('cron', 'worker')),
  constraint a_cron_job_has_a_function check ((runner = 'cron') = (function_name is not null)),
  constraint schedule_has_five_fields check (schedule ~ '^\S+( \S+){4}$'),
  constraint period_is_positive check (period > interval '0')
);
comment on table public.job_schedule is 'The crontab, written once: installed into pg_cron, tested and shown from these rows. Times are UTC.';
comment on column public.job_schedule.runner is 'cron: a SQL function that pg_cron runs; worker: work of the process beside the database.';
comment on column public.job_schedule.period is 'How long may pass between two runs; a job silent for twice as long is overdue.';

create table public.job_runs (
  run_id bigint generated always as identity primary key,
  job_name text collate "C" not null references public.job_schedule on update cascade on delete cascade,
  as_of timestamptz not null,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  status text not null,
  row_count bigint,
  error text,
  constraint status_is_known check (status in ('succeeded', 'failed', 'skipped')),
  constraint run_does_not_finish_before_it_starts check (finished_at >= started_at),
  constraint only_a_success_has_a_row_count check ((row_count is not null) = (status = 'succeeded')),
  constraint whoever_did_not_succeed_says_why check ((error is not null) = (status <> 'succeeded'))
);
comment on table public.job_runs is 'Our own ledger of job runs: pg_cron calls a run that caught its error a success, this does not.';
comment on column public.job_runs.row_count is 'Rows the job wrote, by its own count.';
create index job_runs_by_job on public.job_runs (job_name, finished_at desc);
create index job_runs_successes on public.job_runs (job_name, finished_at desc) where status = 'succeeded';
create index job_runs_by_time on public.job_runs (finished_at desc);

create table public.settings (
  setting_name text collate "C" primary key,
  value double precision not null,
  minimum double precision not null,
  maximum double precision not null,
  description text not null,
  constraint setting_name_is_a_plain_name check (setting_name ~ '^[a-z][a-z0-9_]{0,62}$'),
  constraint value_lies_within_its_limits check (
    value between minimum and maximum and minimum > '-Infinity' and maximum < 'Infinity'
  )
);
comment on table public.settings is 'What an operator may choose, each within limits. Whoever computes reads it from here; nothing is chosen twice.';
comment on column public.settings.description is 'What it decides, its unit, and what has to be done after a change.';

-- 90_ops/functions/get_job_health.sql
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

-- 90_ops/functions/reason_to_skip.sql
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

-- 90_ops/functions/run_job.sql
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

-- 90_ops/functions/install_schedule.sql
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

-- 90_ops/functions/purge_run_history.sql
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

-- 90_ops/functions/record_job_run.sql
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

-- 90_ops/functions/suspend_schedule.sql
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

-- 90_ops/policies.sql
alter table public.job_schedule enable row level security;
alter table public.job_runs enable row level security;
alter table public.settings enable row level security;

create policy everyone_reads on public.job_schedule for select to anon, authenticated using (true);
create policy everyone_reads on public.job_runs for select to anon, authenticated using (true);
create policy everyone_reads on public.settings for select to anon, authenticated using (true);

grant select on public.job_schedule, public.job_runs, public.settings to anon, authenticated, service_role;
grant execute on function public.get_job_health(timestamptz) to anon, authenticated, service_role;
