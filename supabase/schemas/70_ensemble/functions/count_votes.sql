-- The standing calls of each symbol, counted by every strategy. The strategies see the same votes and differ in the weights.
create function engine.count_votes(situation_id bigint, as_of timestamptz)
returns table (
  exchange text, symbol text, origin text, reference_price numeric, voters text[], directions smallint[], prediction_ids bigint[],
  weights double precision[], scores double precision[]
)
language sql
stable
rows 50
set search_path = ''
set jit = off
as $$
  with ballot as materialized (
    select
      call.exchange, call.symbol,
      (array_agg(call.origin order by call.predicted_at desc, call.bot_name))[1] as origin,
      (array_agg(call.reference_price order by call.predicted_at desc, call.bot_name))[1] as reference_price,
      array_agg(call.bot_name order by call.bot_name) as voters,
      array_agg(call.direction order by call.bot_name) as directions,
      array_agg(call.prediction_id order by call.bot_name) as prediction_ids,
      array_agg(overall.expected_rate order by call.bot_name) as rates,
      array_agg(trust.expected_rate order by call.bot_name) as situation_rates,
      array_agg(factor.effective_weight order by call.bot_name) as effective_weights,
      array_agg(factor.reinforcement order by call.bot_name) as reinforcements
    from engine.standing_calls(count_votes.as_of) as call
    join public.bot_expertise_map as overall on overall.bot_name = call.bot_name and overall.market_regime = 'ALL'
    join public.dynamic_trust_scores as trust
      on trust.bot_name = call.bot_name and trust.situation_id = count_votes.situation_id
    join engine.read_vote_factors() as factor on factor.bot_name = call.bot_name
    group by call.exchange, call.symbol
  ),
  weighed as materialized (
    select ballot.*, engine.weigh_voters(ballot.voters, ballot.situation_rates) as covariance_weights
    from ballot
  )
  select
    weighed.exchange, weighed.symbol, weighed.origin, weighed.reference_price, weighed.voters, weighed.directions,
    weighed.prediction_ids,
    array_agg(vote.weights order by vote.place),
    array[
      sum(vote.direction * vote.weights[1] order by vote.place),
      sum(vote.direction * vote.weights[2] order by vote.place),
      sum(vote.direction * vote.weights[3] order by vote.place),
      sum(vote.direction * vote.weights[4] order by vote.place),
      sum(vote.direction * vote.weights[5] order by vote.place),
      sum(vote.direction * vote.weights[6] order by vote.place)
    ]
  from weighed
  cross join lateral (
    select
      part.place, part.direction,
      array[
        1, known.rate, part.effective_weight, ln(known.rate / (1 - known.rate)),
        ln(part.situation_rate / (1 - part.situation_rate)) * part.reinforcement, part.covariance_weight * part.reinforcement
      ] as weights
    from unnest(
      weighed.directions, weighed.rates, weighed.situation_rates, weighed.effective_weights, weighed.reinforcements,
      weighed.covariance_weights
    ) with ordinality as part (direction, rate, situation_rate, effective_weight, reinforcement, covariance_weight, place)
    cross join lateral (select least(0.99, greatest(0.01, part.rate)) as rate) as known
  ) as vote
  group by weighed.exchange, weighed.symbol, weighed.origin, weighed.reference_price, weighed.voters, weighed.directions,
    weighed.prediction_ids;
$$;
comment on function engine.count_votes(bigint, timestamptz) is 'One row a symbol to decide. weights: voters × strategies, in the order of voters and of vote_strategies.place. scores: one a strategy, above 0 for LONG.';
