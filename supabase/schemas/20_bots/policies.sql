alter table public.bots enable row level security;
alter table public.scans enable row level security;
alter table public.scan_symbols enable row level security;
alter table public.bot_predictions enable row level security;
alter table engine.bot_keys enable row level security;
alter table engine.bot_call_limits enable row level security;

create policy everyone_reads on public.bots for select to anon, authenticated using (true);
create policy everyone_reads on public.scans for select to anon, authenticated using (true);
create policy everyone_reads on public.scan_symbols for select to anon, authenticated using (true);
create policy everyone_reads on public.bot_predictions for select to anon, authenticated using (true);

grant select on public.bots, public.scans, public.scan_symbols, public.bot_predictions
to anon, authenticated, service_role;

-- External bots come with the publishable key, which is public, and prove who they are by their own key in the call:
-- a session would need a user for each bot, and the secret key would open everything to each of them.
-- The worker behind submit_prediction runs with its owner's rights and is out of reach without usage on the schema.
grant execute on function
  public.submit_prediction(
    text, text, text, text, double precision, numeric, numeric, text, text, numeric, numeric, integer, text, text
  ),
  engine.accept_prediction(
    text, text, text, text, double precision, numeric, numeric, text, text, numeric, numeric, integer, text, text
  )
to anon, authenticated, service_role;
