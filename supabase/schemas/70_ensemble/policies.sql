alter table public.vote_strategies enable row level security;
alter table public.consensus_decisions enable row level security;
alter table public.strategy_performance enable row level security;
alter table public.vote_calibration enable row level security;
alter table public.recommendations enable row level security;
alter table public.recommendation_votes enable row level security;

create policy everyone_reads on public.vote_strategies for select to anon, authenticated using (true);
create policy everyone_reads on public.consensus_decisions for select to anon, authenticated using (true);
create policy everyone_reads on public.strategy_performance for select to anon, authenticated using (true);
create policy everyone_reads on public.vote_calibration for select to anon, authenticated using (true);
create policy everyone_reads on public.recommendations for select to anon, authenticated using (true);
create policy everyone_reads on public.recommendation_votes for select to anon, authenticated using (true);

grant select on
  public.vote_strategies,
  public.consensus_decisions,
  public.strategy_performance,
  public.vote_calibration,
  public.recommendations,
  public.recommendation_votes
to anon, authenticated, service_role;
