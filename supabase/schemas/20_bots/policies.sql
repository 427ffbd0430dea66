alter table public.bots enable row level security;
alter table public.scans enable row level security;
alter table public.scan_symbols enable row level security;
alter table public.bot_predictions enable row level security;

create policy everyone_reads on public.bots for select to anon, authenticated using (true);
create policy everyone_reads on public.scans for select to anon, authenticated using (true);
create policy everyone_reads on public.scan_symbols for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_predictions for select to anon, authenticated using (true);

grant select on public.bots, public.scans, public.scan_symbols, public.bot_predictions
to anon, authenticated, service_role;
