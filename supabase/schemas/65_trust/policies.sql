alter table public.meta_situations enable row level security;
alter table public.situation_hours enable row level security;
alter table engine.direction_counts enable row level security;
alter table public.regime_beliefs enable row level security;
alter table public.regime_model enable row level security;
alter table public.bot_expertise_map enable row level security;
alter table public.bot_situation_records enable row level security;
alter table public.dynamic_trust_scores enable row level security;
alter table public.bot_trust_history enable row level security;
alter table public.meta_learning_episodes enable row level security;

create policy everyone_reads on public.meta_situations for select to anon, authenticated using (true);
create policy everyone_reads on public.situation_hours for select to anon, authenticated using (true);
create policy everyone_reads on public.regime_beliefs for select to anon, authenticated using (true);
create policy everyone_reads on public.regime_model for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_expertise_map for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_situation_records for select to anon, authenticated using (true);
create policy everyone_reads on public.dynamic_trust_scores for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_trust_history for select to anon, authenticated using (true);
create policy everyone_reads on public.meta_learning_episodes for select to anon, authenticated using (true);

grant select on
  public.meta_situations,
  public.situation_hours,
  public.regime_beliefs,
  public.regime_model,
  public.bot_expertise_map,
  public.bot_situation_records,
  public.dynamic_trust_scores,
  public.bot_trust_history,
  public.meta_learning_episodes,
  public.bot_standings,
  public.situation_board
to anon, authenticated, service_role;
grant execute on function public.identify_current_situation(timestamptz) to anon, authenticated, service_role;
-- What it calls, with its owner's rights; without usage on the schema nobody can call it directly.
grant execute on function engine.current_situation(timestamptz) to anon, authenticated, service_role;
