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
    factor.bot_name,
    coalesce(exp(sum(ln(nullif(factor.factor, 0)) order by factor.source) filter (where factor.is_live)), 0),
    coalesce(max(factor.factor) filter (where factor.source = 'reinforcement' and factor.is_live), 1),
    jsonb_object_agg(factor.source, factor.factor)
  from public.bot_weight_factors as factor
  group by factor.bot_name;
$$;
comment on function engine.read_vote_factors() is 'One row a bot: effective weight, the live reinforcement factor (1 while it is only watched), all factors by source.';
