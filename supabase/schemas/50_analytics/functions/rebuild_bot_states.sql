-- Everything from the outcomes, as if the analytics had never run. Increments in any split leave the same rows.
create function engine.rebuild_bot_states(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum metrics', 0));
  delete from public.bot_daily_parts;
  delete from public.bot_daily_states;
  delete from engine.bot_day_trades;
  delete from engine.bot_hour_totals;
  update engine.analytics_progress set states_as_of = null, results_on = null;
  return engine.refresh_bot_states(engine.market_time(rebuild_bot_states.as_of));
end;
$$;
comment on function engine.rebuild_bot_states(timestamptz) is 'Sums the daily states of every bot anew. Returns how many bot-days there are. The next calculate_advanced_metrics rewrites the results.';
