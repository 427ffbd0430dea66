-- How far each bot's calls of one day came out from what its record says, in standard deviations. What its peers went through
-- that day as well is taken out: bots that err together have good and bad days together, and that is no drift of any one.
create function engine.measure_drift(day date)
returns table (
  bot_name text, call_count integer, hit_count integer, expected_rate double precision,
  deviation double precision, peer_deviation double precision, rest double precision, drift double precision
)
language sql
stable
rows 87
set search_path = ''
set jit = off
as $$
  with belief as (
    select known.filtered
    from public.regime_beliefs as known
    where known.day <= measure_drift.day
    order by known.day desc
    limit 1
  ),
  -- By how much more or less of a bot is expected in the regime that was believed in on that day.
  shift as materialized (
    select
      map.bot_name,
      sum(map.expected_rate * belief.filtered[array_position(engine.regime_names(), map.market_regime)] order by map.market_regime)
        filter (where map.market_regime <> 'ALL')
      - max(map.expected_rate) filter (where map.market_regime = 'ALL') as rate
    from public.bot_expertise_map as map
    cross join belief
    group by map.bot_name
  ),
  crowd as (
    select
      greatest(0, least(1, coalesce(sum(excess_sum order by bot_name) / nullif(sum(pair_sum order by bot_name), 0), 0.1))) as likeness,
      coalesce(sum(peer_product_sum order by bot_name) / nullif(sum(peer_square_sum order by bot_name), 0), 0) as slope,
      (coalesce(sum(rest_square_sum order by bot_name), 0) + 30) / (coalesce(sum(rest_count order by bot_name), 0) + 30) as usual_rest
    from engine.drift_states
    where subject = 'bot'
  ),
  called as (
    select count.bot_name, sum(count.call_count)::integer as calls, sum(count.hit_count)::integer as hits
    from engine.direction_counts as count
    where count.day = measure_drift.day
    group by count.bot_name
  ),
  expected as materialized (
    select
      called.bot_name, called.calls, called.hits, state.peer_product_sum, state.peer_square_sum, state.rest_square_sum,
      state.rest_count, crowd.slope, crowd.usual_rest,
      -- Fifty calls at the crowd's rate stand in for a record that is short.
      least(0.8, greatest(0.2,
        (coalesce(state.hit_count, 0) + 50 * model.crowd_rate) / (coalesce(state.call_count, 0) + 50) + coalesce(shift.rate, 0)
      )) as rate,
      -- How alike its calls of a day come out, drawn to the crowd's.
      greatest(0, least(1,
        (coalesce(state.excess_sum, 0) + 1000 * crowd.likeness) / (coalesce(state.pair_sum, 0) + 1000)
      )) as likeness
    from called
    cross join crowd
    cross join public.regime_model as model
    left join engine.drift_states as state on state.subject = 'bot' and state.bot_name = called.bot_name
    left join shift on shift.bot_name = called.bot_name
  ),
  deviated as materialized (
    select
      expected.*,
      (hits - calls * rate) / sqrt(calls * rate * (1 - rate) * (1 + (calls - 1) * likeness)) as deviation
    from expected
  ),
  -- Peers are bots whose errors correlate by a tenth or more; each counts by how much.
  alike as (
    select
      own.bot_name, sum(pair.correlation * peer.deviation order by peer.bot_name) / sum(pair.correlation order by peer.bot_name) as deviation
    from engine.crowd_correlations as crowd
    cross join lateral unnest(crowd.correlations) with ordinality as pair (correlation, place)
    join deviated as own on own.bot_name = crowd.bot_names[1 + (pair.place - 1) / cardinality(crowd.bot_names)]
    join deviated as peer on peer.bot_name = crowd.bot_names[1 + (pair.place - 1) % cardinality(crowd.bot_names)]
    where pair.correlation > 0.1 and own.bot_name <> peer.bot_name
    group by own.bot_name
  )
  select
    deviated.bot_name, deviated.calls, deviated.hits, deviated.rate, deviated.deviation, alike.deviation, part.rest,
    coalesce(
      part.rest / sqrt((coalesce(deviated.rest_square_sum, 0) + 30 * deviated.usual_rest) / (coalesce(deviated.rest_count, 0) + 30)),
      deviated.deviation
    )
  from deviated
  left join alike on alike.bot_name = deviated.bot_name
  cross join lateral (
    select deviated.deviation - alike.deviation * greatest(0, least(1.5,
      (coalesce(deviated.peer_product_sum, 0) + 10 * deviated.slope) / (coalesce(deviated.peer_square_sum, 0) + 10)
    )) as rest
  ) as part
  order by deviated.bot_name;
$$;
comment on function engine.measure_drift(date) is 'One row a bot with known calls on that day. expected_rate: its own rate since its last alarm, moved by what the believed regime changes; deviation: of its hits, wider where its calls of a day come out alike; rest: without its peers; drift: rest in its own standard deviations, what the CUSUM adds up.';
