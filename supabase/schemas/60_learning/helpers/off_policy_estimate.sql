-- What another policy would have earned on the calls that this one made: asked before it may touch a live weight.
create function engine.off_policy_estimate(
  propensities double precision[], rewards double precision[], target_propensities double precision[],
  expected_target double precision[] default null, expected_action double precision[] default null,
  largest_weight double precision default 10,
  out ips double precision, out snips double precision, out doubly_robust double precision,
  out doubly_robust_error double precision, out effective_count double precision
)
language plpgsql
immutable
parallel safe
set search_path = ''
as $$
declare
  v_count constant integer := cardinality(rewards);
  v_weights double precision[];
begin
  perform engine.require_numbers('propensities', propensities, 0, 1);
  perform engine.require_numbers('rewards', rewards);
  perform engine.require_numbers('target_propensities', target_propensities, 0, 1);
  perform engine.require_numbers('expected_target', expected_target);
  perform engine.require_numbers('expected_action', expected_action);
  perform engine.require_numbers('largest_weight', array[largest_weight], 0);
  if cardinality(propensities) <> v_count or cardinality(target_propensities) <> v_count or 0 = any (propensities)
    or coalesce(cardinality(expected_target), v_count) <> v_count
    or coalesce(cardinality(expected_action), -1) <> coalesce(cardinality(expected_target), -1) then
    raise exception using errcode = 'invalid_parameter_value',
      message = 'send one propensity above 0, reward and target propensity per action, and both expectations or neither';
  end if;
  v_weights := array(
    select least(taken.target / taken.propensity, largest_weight)
    from unnest(target_propensities, propensities) with ordinality as taken (target, propensity, place)
    order by taken.place
  );
  select
    sum(taken.weight * taken.reward order by taken.place) / v_count,
    sum(taken.weight * taken.reward order by taken.place) / nullif(sum(taken.weight order by taken.place), 0),
    power(sum(taken.weight order by taken.place), 2) / nullif(sum(taken.weight * taken.weight order by taken.place), 0),
    avg(taken.target + taken.weight * (taken.reward - taken.action) order by taken.place),
    stddev_samp(taken.target + taken.weight * (taken.reward - taken.action) order by taken.place) / sqrt(v_count)
  into ips, snips, effective_count, doubly_robust, doubly_robust_error
  from unnest(v_weights, rewards, expected_target, expected_action) with ordinality
    as taken (weight, reward, target, action, place);
end;
$$;
comment on function engine.off_policy_estimate(
  double precision[], double precision[], double precision[], double precision[], double precision[], double precision
) is
  'With w = min(target propensity / propensity, largest_weight): mean(w r) (Horvitz & Thompson 1952), sum(w r) / sum(w) (Swaminathan & Joachims 2015), mean(q_target + w (r - q_action)) with its standard error (Dudik et al. 2011; null without expectations), and the effective count (sum w)^2 / sum(w^2). Null without actions.';
