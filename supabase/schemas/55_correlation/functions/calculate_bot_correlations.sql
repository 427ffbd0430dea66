-- Works out who repeats whom: in the errors of their calls, which is what the vote corrects for, and in the returns of their
-- accounts, from which clusters and diversity follow. Without any account only the errors are compared.
create function public.calculate_bot_correlations(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_written integer;
  v_crowd record;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum correlation', 0));
  -- A clock that went back waits until it has caught up.
  if (select crowd.as_of > calculate_bot_correlations.as_of from engine.crowd_correlations as crowd) then
    return 0;
  end if;
  v_written := engine.refresh_residuals(calculate_bot_correlations.as_of);
  perform engine.compare_errors(calculate_bot_correlations.as_of);
  -- Eigenvalues and clusters are worth their time only when a day was added or has changed.
  if engine.refresh_returns(calculate_bot_correlations.as_of) then
    v_written := v_written + engine.write_correlations(calculate_bot_correlations.as_of);
    v_crowd := engine.crowd_matrix();
    perform engine.write_clusters(v_crowd.bot_names, v_crowd.correlations, calculate_bot_correlations.as_of);
    perform engine.write_diversity(v_crowd.bot_names, v_crowd.correlations, calculate_bot_correlations.as_of);
  end if;
  return v_written;
end;
$$;
comment on function public.calculate_bot_correlations(timestamptz) is 'Cron job: brings the correlations of errors and of returns, the clusters and the diversity up to date. Returns how many days of calls and pairs of bots were written.';
