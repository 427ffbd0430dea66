-- What moves slowly or costs much, once a UTC day: windows move on with it.
create function engine.write_daily_results(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  -- Ninety days change little in one: on Mondays, and until it is known.
  if extract(isodow from engine.utc_day(write_daily_results.as_of)) = 1
    or (select progress.correctness_correlation is null from engine.analytics_progress as progress)
  then
    perform engine.measure_simultaneity(write_daily_results.as_of);
  end if;
  perform engine.write_changed_accounts(false, write_daily_results.as_of);
  perform engine.write_mean_intervals(write_daily_results.as_of);
  perform engine.write_window_metrics(write_daily_results.as_of);
  perform engine.write_regime_performance(write_daily_results.as_of);
  perform engine.write_time_patterns(write_daily_results.as_of);
  perform engine.write_calibration(write_daily_results.as_of);
  perform engine.write_benchmarks(write_daily_results.as_of);
end;
$$;
comment on function engine.write_daily_results(timestamptz) is 'Rewrites what is not rewritten by every run; the states must be up to date.';
