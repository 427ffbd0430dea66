alter table public.continuous_price_tracking enable row level security;
alter table public.prediction_outcomes enable row level security;
alter table public.tp_sl_events enable row level security;
alter table public.outcome_revisions enable row level security;
alter table engine.open_predictions enable row level security;
alter table engine.series_watermarks enable row level security;

create policy everyone_reads on public.continuous_price_tracking for select to anon, authenticated using (true);
create policy everyone_reads on public.prediction_outcomes for select to anon, authenticated using (true);
create policy everyone_reads on public.tp_sl_events for select to anon, authenticated using (true);
create policy everyone_reads on public.outcome_revisions for select to anon, authenticated using (true);

grant select on
  public.continuous_price_tracking, public.prediction_outcomes, public.tp_sl_events, public.outcome_revisions,
  public.prediction_paths, public.waiting_predictions
to anon, authenticated, service_role;
grant execute on function public.get_tp_sl_stats(text) to anon, authenticated, service_role;

-- The view of waiting calls asks it for their numbers; without usage on the schema nobody can call it directly.
grant execute on function engine.waiting_calls() to anon, authenticated, service_role;
