-- What the factors make of each bot's vote: their product for the published strategy, and the one that reinforcement
-- learning moves, which enters the others too while its policy is live.
create function engine.read_vote_factors()
returns table (bot_name text, effective_weight double precision, reinforcement double precision, factors jsonb)
language sql
stable
rows 87
set search_path = ''
set jit = off
as $$
  select
    weight.bot_name, weight.effective_weight,
    case when (weight.factors #>> '{reinforcement,is_live}')::boolean
      then (weight.factors #>> '{reinforcement,factor}')::double precision else 1 end,
    (select jsonb_object_agg(factor.source, factor.value -> 'factor') from jsonb_each(weight.factors) as factor (source, value))
  from public.bot_weights as weight;
$$;
comment on function engine.read_vote_factors() is 'One row a bot: effective weight, the live reinforcement factor (1 while it is only watched), all factors by source.';
