alter table public.bot_performance_history enable row level security;
alter table public.bot_accuracy_metrics enable row level security;
alter table engine.stale_bot_days enable row level security;
alter table engine.stale_state_days enable row level security;
alter table engine.stale_direction_days enable row level security;
alter table engine.stale_residual_days enable row level security;

create policy everyone_reads on public.bot_performance_history for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_accuracy_metrics for select to anon, authenticated using (true);

grant select on public.bot_performance_history, public.bot_accuracy_metrics, public.bot_records, public.bot_leaderboard
to anon, authenticated, service_role;

-- Pure arithmetic that public functions use; without usage on the schema nobody can call it directly.
grant execute on function engine.wilson_low(bigint, bigint), engine.wilson_high(bigint, bigint)
to anon, authenticated, service_role;
-- What get_tp_sl_stats asks: some days, of which everybody may read the outcomes.
grant execute on function engine.stale_days_of(text) to anon, authenticated, service_role;
