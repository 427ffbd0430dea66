alter table public.bot_guardrails enable row level security;
alter table public.bot_probation_status enable row level security;
alter table public.bot_probation_events enable row level security;
alter table engine.rehab_progress enable row level security;

create policy everyone_reads on public.bot_guardrails for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_probation_status for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_probation_events for select to anon, authenticated using (true);

grant select on
  public.bot_guardrails,
  public.bot_probation_status,
  public.bot_probation_events
to anon, authenticated, service_role;
