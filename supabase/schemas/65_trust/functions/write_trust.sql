-- How much each bot is to be believed in a situation: the published score with its four parts, and what the vote is made of.
create function engine.write_trust(situation_id bigint, as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
#variable_conflict use_column
declare
  v_written integer;
begin
  with expected as materialized (
    select known.*, row_number() over (order by known.bot_name) as place
    from engine.expect_in_situation(write_trust.situation_id, write_trust.as_of) as known
  ),
  weighed as materialized (
    select engine.weigh_by_correlation(
      array_agg(expected.bot_name order by expected.place), array_agg(expected.expected_rate order by expected.place)
    ) as weights
    from expected
  )
  insert into public.dynamic_trust_scores as known (
    bot_name, situation_id, trust_score, historical_performance, consistency, situation_expertise, diversity,
    expected_rate, expected_rate_low, expected_rate_high, situation_call_count, log_odds, covariance_weight,
    unknown_reasons, calculated_at
  )
  select
    expected.bot_name, write_trust.situation_id,
    0.3 * coalesce(part.history, 0.5) + 0.25 * coalesce(steady.consistency, 0.5)
      + 0.3 * coalesce(part.expertise, 0.5) + 0.15 * coalesce(part.diversity, 0.5),
    part.history, steady.consistency, part.expertise, part.diversity,
    expected.expected_rate, expected.expected_rate_low, expected.expected_rate_high, expected.call_count,
    ln(expected.expected_rate / (1 - expected.expected_rate)),
    weighed.weights[expected.place],
    jsonb_strip_nulls(jsonb_build_object(
      'historical_performance', case when part.history is null then 'no call is known yet' end,
      'consistency', case when steady.consistency is null
        then format('too few days: %s of 10', coalesce(steady.day_count, 0)) end,
      'situation_expertise', case when part.expertise is null then 'no call is known yet' end,
      'diversity', case when part.diversity is null then coalesce(cluster.unknown_reason, 'no correlation is known yet') end
    )),
    write_trust.as_of
  from expected
  cross join weighed
  join public.bot_expertise_map as overall on overall.bot_name = expected.bot_name and overall.market_regime = 'ALL'
  left join engine.measure_consistency(write_trust.as_of) as steady on steady.bot_name = expected.bot_name
  left join public.bot_clusters as cluster on cluster.bot_name = expected.bot_name
  cross join lateral (
    select
      case when overall.hit_rate is not null then overall.expected_rate end as history,
      case when overall.hit_rate is not null then expected.expected_rate end as expertise,
      case when cluster.average_correlation is not null then 1 - greatest(0, cluster.average_correlation) end as diversity
  ) as part
  order by expected.bot_name
  on conflict (bot_name, situation_id) do update
  set trust_score = excluded.trust_score, historical_performance = excluded.historical_performance,
      consistency = excluded.consistency, situation_expertise = excluded.situation_expertise,
      diversity = excluded.diversity, expected_rate = excluded.expected_rate,
      expected_rate_low = excluded.expected_rate_low, expected_rate_high = excluded.expected_rate_high,
      situation_call_count = excluded.situation_call_count, log_odds = excluded.log_odds,
      covariance_weight = excluded.covariance_weight, unknown_reasons = excluded.unknown_reasons,
      calculated_at = excluded.calculated_at;
  get diagnostics v_written = row_count;
  return v_written;
end;
$$;
comment on function engine.write_trust(bigint, timestamptz) is 'Rewrites dynamic_trust_scores of one situation. Returns how many rows.';
