-- Says what the crowd makes of its standing calls, for each symbol that somebody has spoken of since the last time, and
-- recommends what it is sure enough of. It follows each scan; external bots are heard at the next quarter of an hour.
create function public.make_recommendations(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_situation_id bigint;
  v_decided integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum trust', 0));
  v_situation_id := engine.current_situation(make_recommendations.as_of);
  -- Trust in a situation is worked out when it is met; the jobs that learn keep the current one fresh.
  if exists (
    select
    from public.dynamic_trust_scores as score, public.regime_model as model
    where score.situation_id = v_situation_id and score.calculated_at is distinct from model.as_of
      and coalesce(score.calculated_at, '-infinity') < model.as_of
  ) then
    perform engine.write_trust(v_situation_id, make_recommendations.as_of);
  end if;
  v_decided := engine.decide_symbols(v_situation_id, make_recommendations.as_of);
  perform engine.recommend_decisions(make_recommendations.as_of);
  return v_decided;
end;
$$;
comment on function public.make_recommendations(timestamptz) is 'Cron job and end of every scan: decides each symbol with new calls and recommends above the threshold. Returns how many symbols were decided.';
