alter table public.exchanges enable row level security;
alter table public.market_symbols enable row level security;
alter table public.market_series enable row level security;
alter table public.market_candles enable row level security;
alter table public.market_candle_revisions enable row level security;
alter table public.market_candle_rejects enable row level security;
alter table public.market_gaps enable row level security;
alter table public.market_funding_rates enable row level security;
alter table public.market_readings enable row level security;
alter table public.market_reading_rejects enable row level security;
alter table public.exchange_status enable row level security;

create policy everyone_reads on public.exchanges for select to anon, authenticated using (true);
create policy everyone_reads on public.market_symbols for select to anon, authenticated using (true);
create policy everyone_reads on public.market_series for select to anon, authenticated using (true);
create policy everyone_reads on public.market_candles for select to anon, authenticated using (true);
create policy everyone_reads on public.market_candle_revisions for select to anon, authenticated using (true);
create policy everyone_reads on public.market_candle_rejects for select to anon, authenticated using (true);
create policy everyone_reads on public.market_gaps for select to anon, authenticated using (true);
create policy everyone_reads on public.market_funding_rates for select to anon, authenticated using (true);
create policy everyone_reads on public.market_readings for select to anon, authenticated using (true);
create policy everyone_reads on public.market_reading_rejects for select to anon, authenticated using (true);
create policy everyone_reads on public.exchange_status for select to anon, authenticated using (true);

grant select on
  public.exchanges, public.market_symbols, public.market_series, public.market_candles,
  public.market_candle_revisions, public.market_candle_rejects, public.market_gaps,
  public.market_funding_rates, public.market_readings, public.market_reading_rejects, public.exchange_status,
  public.symbol_freshness, public.exchange_health, public.series_freshness, public.reading_freshness,
  public.market_rejects, public.frozen_symbols, public.price_comparisons
to anon, authenticated, service_role;
