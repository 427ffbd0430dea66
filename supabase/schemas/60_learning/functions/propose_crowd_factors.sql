-- What a bot is worth beside the others: whether it says something of its own, and whether it is trusted more than they are
-- in the situation that trust was last worked out in.
create function engine.propose_crowd_factors(as_of timestamptz)
returns table (bot_name text, source text, factor double precision, is_live boolean, reason text)
language sql
stable
rows 174
set search_path = ''
set jit = off
as $$
  with situation as (
    -- Each trust job also keeps the first situation fresh, the one in which nothing is known.
    select score.situation_id
    from public.dynamic_trust_scores as score
    where score.calculated_at <= propose_crowd_factors.as_of
    order by score.calculated_at desc, score.situation_id = 1, score.situation_id
    limit 1
  ),
  trusted as materialized (
    select score.bot_name, score.trust_score, known.situation_name, avg(score.trust_score) over () as crowd_score
    from public.dynamic_trust_scores as score
    join situation on situation.situation_id = score.situation_id
    join public.meta_situations as known on known.situation_id = score.situation_id
    order by score.bot_name
  )
  select
    cluster.bot_name, 'diversity', engine.bound_factor(cluster.diversity_bonus), true,
    case
      when cluster.average_correlation is null then coalesce(cluster.unknown_reason, 'no correlation is known yet')
      else format(
        'correlates %s with the others on average%s', round(cluster.average_correlation::numeric, 2),
        case when cluster.is_redundant then '; another bot of its cluster says the same and has the better record' else '' end
      )
    end
  from public.bot_clusters as cluster
  union all
  select
    bot.bot_name, 'trust', engine.bound_factor(trusted.trust_score / nullif(trusted.crowd_score, 0)), true,
    case
      when trusted.bot_name is null then 'no trust has been worked out yet'
      else format(
        'trusted %s in %s, the crowd %s on average', engine.percent_text(trusted.trust_score), trusted.situation_name,
        engine.percent_text(trusted.crowd_score)
      )
    end
  from public.bots as bot
  left join trusted on trusted.bot_name = bot.bot_name
  where not bot.is_ensemble;
$$;
comment on function engine.propose_crowd_factors(timestamptz) is 'diversity: the published bonus by average correlation. trust: the trust score over the crowd''s mean in the same situation.';
