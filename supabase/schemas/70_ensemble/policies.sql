alter table public.vote_strategies enable row level security;
alter table public.consensus_decisions enable row level security;
alter table public.decision_days enable row level security;
alter table public.decision_cells enable row level security;
alter table public.strategy_performance enable row level security;
alter table public.vote_calibration enable row level security;
alter table public.recommendations enable row level security;
alter table public.recommendation_votes enable row level security;

create policy everyone_reads on public.vote_strategies for select to anon, authenticated using (true);
create policy everyone_reads on public.consensus_decisions for select to anon, authenticated using (true);
create policy everyone_reads on public.decision_days for select to anon, authenticated using (true);
create policy everyone_reads on public.decision_cells for select to anon, authenticated using (true);
create policy everyone_reads on public.strategy_performance for select to anon, authenticated using (true);
create policy everyone_reads on public.vote_calibration for select to anon, authenticated using (true);
create policy everyone_reads on public.recommendations for select to anon, authenticated using (true);
create policy everyone_reads on public.recommendation_votes for select to anon, authenticated using (true);

grant select on
  public.vote_strategies,
  public.consensus_decisions,
  public.decision_days,
  public.decision_cells,
  public.strategy_performance,
  public.vote_calibration,
  public.recommendations,
  public.recommendation_votes
to anon, authenticated, service_role;

grant select on public.newest_decisions, public.recommendation_paths, public.current_situations
to anon, authenticated, service_role;
grant execute on function
  public.get_decision_days(date, date), public.get_decision_calibration(date, date),
  public.get_decision_coverage(date, date), public.get_strategy_history(date, date)
to anon, authenticated, service_role;
-- What two of them read; it reads nothing else than they may.
grant execute on function engine.decision_cells_between(date, date) to anon, authenticated, service_role;
-- Pure arithmetic inside the functions above and those of learning; without usage on the schema nobody can call it directly.
grant execute on function engine.utc_day(timestamptz) to anon, authenticated, service_role;
