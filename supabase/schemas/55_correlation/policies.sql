alter table public.bot_correlation_matrix enable row level security;
alter table engine.return_comoments enable row level security;
alter table engine.stale_return_days enable row level security;
alter table engine.residual_days enable row level security;
alter table engine.residual_window enable row level security;
alter table engine.crowd_correlations enable row level security;
alter table public.bot_clusters enable row level security;
alter table public.ensemble_diversity_metrics enable row level security;

create policy everyone_reads on public.bot_correlation_matrix for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_clusters for select to anon, authenticated using (true);
create policy everyone_reads on public.ensemble_diversity_metrics for select to anon, authenticated using (true);

grant select on
  public.bot_correlation_matrix,
  public.bot_clusters,
  public.ensemble_diversity_metrics
to anon, authenticated, service_role;
grant execute on function public.get_correlation_matrix(), public.get_pair_days(text, text)
to anon, authenticated, service_role;
