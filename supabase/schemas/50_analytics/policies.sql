alter table public.market_regimes enable row level security;
alter table public.bot_daily_parts enable row level security;
alter table public.bot_daily_states enable row level security;
alter table public.bot_advanced_metrics enable row level security;
alter table public.bot_window_metrics enable row level security;
alter table public.bot_drawdowns enable row level security;
alter table public.bot_performance_streaks enable row level security;
alter table public.bot_time_patterns enable row level security;
alter table public.bot_regime_performance enable row level security;
alter table public.bot_calibration enable row level security;
alter table public.benchmark_daily_returns enable row level security;
alter table engine.bot_day_trades enable row level security;
alter table engine.bot_hour_totals enable row level security;
alter table engine.changed_accounts enable row level security;
alter table engine.simultaneous_calls enable row level security;
alter table engine.analytics_progress enable row level security;

create policy everyone_reads on public.market_regimes for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_daily_parts for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_daily_states for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_advanced_metrics for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_window_metrics for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_drawdowns for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_performance_streaks for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_time_patterns for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_regime_performance for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_calibration for select to anon, authenticated using (true);
create policy everyone_reads on public.benchmark_daily_returns for select to anon, authenticated using (true);

grant select on
  public.market_regimes, public.bot_daily_parts, public.bot_daily_states, public.bot_advanced_metrics,
  public.bot_window_metrics, public.bot_drawdowns, public.bot_performance_streaks, public.bot_time_patterns, public.bot_regime_performance,
  public.bot_calibration, public.benchmark_daily_returns
to anon, authenticated, service_role;
grant execute on function
  public.get_bot_equity(text, text, date, date, double precision, text),
  public.get_bot_figures(text, text, date, date, text),
  public.get_bot_drawdowns(text, text, date, date, text),
  public.get_bot_streaks(text, text, date, date, text),
  public.get_bot_reliability(text, text, date, date, text),
  public.get_bot_hours(text, text, date, date, text),
  public.get_bot_endings(text, text, date, date, text)
to anon, authenticated, service_role;
-- What they call, with its owner's rights; without usage on the schema nobody can call it directly.
grant execute on function
  engine.read_bot_figures(text, text, text, date, date),
  engine.read_bot_drawdowns(text, text, text, date, date),
  engine.read_bot_streaks(text, text, text, date, date),
  engine.read_bot_reliability(text, text, text, date, date),
  engine.read_bot_hours(text, text, text, date, date)
to anon, authenticated, service_role;
