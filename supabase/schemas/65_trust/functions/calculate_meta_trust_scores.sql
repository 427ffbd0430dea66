-- Learns from the calls whose direction has become known: what regime it was, how well each bot reads each regime, and so
-- how far each is to be believed in the market as it is now.
create function public.calculate_meta_trust_scores(as_of timestamptz default now())
returns integer
language plpgsql
volatile
set search_path = ''
as $$
declare
  v_situation_id bigint;
  v_written integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('quorum trust', 0));
  -- A clock that went back waits until it has caught up.
  if (select model.as_of > calculate_meta_trust_scores.as_of from public.regime_model as model) then
    return 0;
  end if;

  perform engine.count_directions(calculate_meta_trust_scores.as_of);
  perform engine.believe_regimes(calculate_meta_trust_scores.as_of);
  perform engine.measure_expertise(calculate_meta_trust_scores.as_of);

  v_situation_id := engine.current_situation(calculate_meta_trust_scores.as_of);
  v_written := engine.write_trust(v_situation_id, calculate_meta_trust_scores.as_of);
  if v_situation_id <> 1 then
    v_written := v_written + engine.write_trust(1, calculate_meta_trust_scores.as_of);
  end if;

  insert into public.bot_trust_history (bot_name, day, situation_id, trust_score, expected_rate, covariance_weight)
  select
    score.bot_name, engine.call_day(calculate_meta_trust_scores.as_of), score.situation_id, score.trust_score,
    score.expected_rate, score.covariance_weight
  from public.dynamic_trust_scores as score
  where score.situation_id = v_situation_id
  order by score.bot_name
  on conflict (bot_name, day) do update
  set situation_id = excluded.situation_id, trust_score = excluded.trust_score,
      expected_rate = excluded.expected_rate, covariance_weight = excluded.covariance_weight;
  return v_written;
end;
$$;
comment on function public.calculate_meta_trust_scores(timestamptz) is 'Cron job: counts what became known, updates the belief about the regime, the expertise map and the trust in the current situation. Returns how many trust scores were written.';
