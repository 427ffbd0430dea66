alter table public.bot_weight_factors enable row level security;
alter table public.bot_weight_history enable row level security;
alter table public.rl_policy enable row level security;
alter table public.rl_policy_days enable row level security;
alter table public.rl_state_space enable row level security;
alter table public.rl_q_table enable row level security;
alter table public.rl_action_history enable row level security;
alter table public.drift_events enable row level security;
alter table engine.drift_states enable row level security;

create policy everyone_reads on public.bot_weight_factors for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_weight_history for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_policy for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_policy_days for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_state_space for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_q_table for select to anon, authenticated using (true);
create policy everyone_reads on public.rl_action_history for select to anon, authenticated using (true);
create policy everyone_reads on public.drift_events for select to anon, authenticated using (true);

grant select on
  public.bot_weight_factors,
  public.bot_weight_history,
  public.bot_weights,
  public.rl_policy,
  public.rl_policy_days,
  public.rl_state_space,
  public.rl_q_table,
  public.rl_action_history,
  public.drift_events
to anon, authenticated, service_role;

grant execute on function public.get_reinforcement_days(date, date) to anon, authenticated, service_role;

-- Pure arithmetic that a view uses; without usage on the schema nobody can call it directly.
grant execute on function engine.combine_factors(
  double precision, double precision, double precision, double precision, double precision, double precision
)
to anon, authenticated, service_role;
