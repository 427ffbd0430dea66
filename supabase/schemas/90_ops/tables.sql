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
