-- How many independent bots the crowd is worth today, and whether the weight lies with a few of them.
create function engine.write_diversity(bot_names text[], correlations double precision[], as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  c_few constant text := 'no two enabled bots have 30 days in common';
  v_size constant integer := coalesce(cardinality(bot_names), 0);
  v_diversity record;
  v_weights record;
  v_clusters integer;
  v_strong integer;
begin
  v_diversity := engine.diversity_statistics(coalesce(correlations, '{}'), v_size);
  v_weights := engine.concentration(array(
    select factor.effective_weight
    from engine.read_vote_factors() as factor
    join public.bots as bot on bot.bot_name = factor.bot_name and bot.is_enabled
    order by factor.bot_name
  ));
  select max(cluster.cluster_id) into v_clusters from public.bot_clusters as cluster;
  select count(*) / 2 into v_strong
  from unnest(correlations) with ordinality as cell (correlation, place)
  where cell.correlation > 0.8 and (cell.place - 1) % (v_size + 1) > 0;

  insert into public.ensemble_diversity_metrics (
    measurement_date, bot_count, mean_correlation, diversity_score, effective_bot_count, equal_weight_effective_count,
    cluster_count, strong_pair_count, hhi, normalised_hhi, health, unknown_reasons, as_of
  )
  values (
    engine.call_day(write_diversity.as_of), v_size, v_diversity.mean_correlation,
    v_diversity.diversity_score, v_diversity.effective_number, v_diversity.equal_weight_number, v_clusters, v_strong,
    v_weights.hhi, -- Even weights leave a hair below 0.
    case when v_weights.normalised < 0 then 0 else v_weights.normalised end,
    case
      when v_diversity.mean_correlation < 0.3 then 'healthy'
      when v_diversity.mean_correlation < 0.7 then 'crowded'
      when v_diversity.mean_correlation >= 0.7 then 'redundant'
      else 'unknown'
    end,
    jsonb_strip_nulls(jsonb_build_object(
      'mean_correlation', case when v_diversity.mean_correlation is null then c_few end,
      'diversity_score', case when v_diversity.diversity_score is null then c_few end,
      'effective_bot_count', case when v_diversity.effective_number is null then c_few end,
      'equal_weight_effective_count', case
        when v_diversity.mean_correlation is null then c_few
        when v_diversity.equal_weight_number is null then 'the bots hedge each other: equal weights would leave no risk'
      end,
      'cluster_count', case when v_clusters is null then c_few end,
      'hhi', case when v_weights.hhi is null then 'no bot has any weight' end,
      'normalised_hhi', case
        when v_weights.hhi is null then 'no bot has any weight'
        when v_weights.normalised is null then 'there is one bot only'
      end
    )),
    write_diversity.as_of
  )
  on conflict (measurement_date) do update
  set bot_count = excluded.bot_count, mean_correlation = excluded.mean_correlation,
      diversity_score = excluded.diversity_score, effective_bot_count = excluded.effective_bot_count,
      equal_weight_effective_count = excluded.equal_weight_effective_count, cluster_count = excluded.cluster_count,
      strong_pair_count = excluded.strong_pair_count, hhi = excluded.hhi, normalised_hhi = excluded.normalised_hhi,
      health = excluded.health, unknown_reasons = excluded.unknown_reasons, as_of = excluded.as_of;
end;
$$;
comment on function engine.write_diversity(text[], double precision[], timestamptz) is 'Writes the UTC day''s row of ensemble_diversity_metrics from what crowd_matrix says. Mean correlation below 0.3 is healthy, below 0.7 crowded, else redundant.';
