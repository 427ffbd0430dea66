-- The standing calls of each symbol, counted by every strategy. The strategies see the same votes and differ in the weights.
create function engine.count_votes(situation_id bigint, as_of timestamptz)
returns table (
  exchange text, symbol text, origin text, reference_price numeric, voters text[], directions smallint[], prediction_ids bigint[],
  situation_weights double precision[], covariance_weights double precision[], scores double precision[]
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
    array_agg(vote.situation * vote.reinforcement order by vote.place),
    array_agg(vote.covariance * vote.reinforcement order by vote.place),
    array[
      sum(vote.direction),
      sum(vote.direction * vote.rate order by vote.place),
      sum(vote.direction * vote.effective order by vote.place),
      sum(vote.direction * ln(vote.rate / (1 - vote.rate)) order by vote.place),
      sum(vote.direction * vote.situation * vote.reinforcement order by vote.place),
      sum(vote.direction * vote.covariance * vote.reinforcement order by vote.place)
    ]
  from weighed
  cross join lateral (
    select
      part.place, part.direction, least(0.99, greatest(0.01, part.rate)) as rate, part.effective, part.reinforcement,
      ln(part.situation_rate / (1 - part.situation_rate)) as situation, part.covariance
    from unnest(
      weighed.directions, weighed.rates, weighed.situation_rates, weighed.effective_weights, weighed.reinforcements,
      weighed.covariance_weights
    ) with ordinality as part (direction, rate, situation_rate, effective, reinforcement, covariance, place)
  ) as vote
  group by weighed.exchange, weighed.symbol, weighed.origin, weighed.reference_price, weighed.voters, weighed.directions,
    weighed.prediction_ids;
$$;
comment on function engine.count_votes(bigint, timestamptz) is 'One row a symbol to decide. scores: one a strategy, in the order of vote_strategies.place, above 0 for LONG. Weights are in the order of voters.';
