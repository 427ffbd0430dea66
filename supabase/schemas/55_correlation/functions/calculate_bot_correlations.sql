-- Works out who repeats whom: how alike the bots' errors are, which is what the vote corrects for.
create function public.calculate_bot_correlations(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_days integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum correlation', 0));
  v_days := engine.refresh_residuals(calculate_bot_correlations.as_of);
  perform engine.compare_errors(calculate_bot_correlations.as_of);
  return v_days;
end;
$$;
comment on function public.calculate_bot_correlations(timestamptz) is 'Cron job: brings the correlations of errors up to date. Returns how many days changed.';
