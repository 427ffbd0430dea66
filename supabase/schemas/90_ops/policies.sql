alter table public.job_schedule enable row level security;
alter table public.job_runs enable row level security;
alter table public.settings enable row level security;

create policy everyone_reads on public.job_schedule for select to anon, authenticated using (true);
create policy everyone_reads on public.job_runs for select to anon, authenticated using (true);
create policy everyone_reads on public.settings for select to anon, authenticated using (true);

grant select on public.job_schedule, public.job_runs, public.settings to anon, authenticated, service_role;
grant execute on function public.get_job_health(timestamptz) to anon, authenticated, service_role;
