-- One decision a symbol somebody has spoken of: each strategy's probability, weighed by what the strategies have been worth.
create function engine.decide_symbols(situation_id bigint, as_of timestamptz)
returns integer
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_shares double precision[] := engine.current_shares();
  v_slopes double precision[];
  v_leader integer;
  v_decided integer;
begin
  select array_agg(calibration.slope order by strategy.place)
  into v_slopes
  from public.vote_calibration as calibration
  join public.vote_strategies as strategy on strategy.strategy_name = calibration.strategy_name;
  select place into v_leader
  from unnest(v_shares) with ordinality as part (share, place)
  -- Equal shares go to the strategy that knows most.
  order by part.share desc, part.place desc
  limit 1;

  insert into public.consensus_decisions (
    exchange, symbol, decided_at, situation_id, side, probability, confidence, equal_side, equal_share, voters, directions,
    weights, strategy_scores, strategy_probabilities, strategy_shares, reference_price, label_due_at
  )
  select
    vote.exchange, vote.symbol, decide_symbols.as_of, decide_symbols.situation_id,
    case when verdict.leaning > 0 then 'LONG' else 'SHORT' end,
    verdict.probability, greatest(verdict.probability, 1 - verdict.probability),
    case when vote.scores[1] >= 0 then 'LONG' else 'SHORT' end,
    0.5 + abs(vote.scores[1]) / (2 * cardinality(vote.voters)),
    vote.voters, vote.directions,
    array(select vote.weights[place][v_leader] from generate_subscripts(vote.weights, 1) as place order by place),
    vote.scores, verdict.probabilities, v_shares, vote.reference_price, decide_symbols.as_of + interval '24 hours'
  from engine.count_votes(decide_symbols.situation_id, decide_symbols.as_of) as vote
  cross join lateral (
    select
      array_agg(engine.probability_of_score(part.score, part.slope) order by part.place) as probabilities,
      sum(part.share * engine.probability_of_score(part.score, part.slope) order by part.place) as probability
    from unnest(vote.scores, v_slopes, v_shares) with ordinality as part (score, slope, share, place)
  ) as pooled
  cross join lateral (
    select
      pooled.probabilities, least(0.999, greatest(0.001, pooled.probability)) as probability,
      -- A tie goes to the evidence, then to the majority, then to LONG.
      coalesce(nullif(sign(round((pooled.probability - 0.5)::numeric, 12)), 0), nullif(sign(round(vote.scores[6]::numeric, 12)), 0),
        nullif(sign(vote.scores[1]), 0), 1) as leaning
  ) as verdict
  order by vote.exchange, vote.symbol
  on conflict (exchange, symbol, decided_at) do nothing;
  get diagnostics v_decided = row_count;
  return v_decided;
end;
$$;
comment on function engine.decide_symbols(bigint, timestamptz) is 'Writes consensus_decisions as of a time. Returns how many symbols were decided.';
