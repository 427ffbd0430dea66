-- What each day of decisions taught: what was believed, what came of it, and how far that moved the belief.
create function engine.write_episodes(days date[])
returns void
language sql
volatile
set search_path = ''
set jit = off
as $$
  insert into public.meta_learning_episodes as known (
    day, situation_id, label, believed_regime, belief, decision_count, correct_count, equal_weight_correct_count,
    log_score, surprise, lesson
  )
  select
    record.day, record.situation_id, belief.label, believed.regime, believed.chance, record.decisions, record.correct,
    record.equal_correct, record.log_score, moved.nats,
    case
      when found.regime <> believed.regime then format('it was taken for %s; by its calls it was more likely %s', believed.regime, found.regime)
      when record.correct > record.equal_correct then format('%s held, and weighing the bots by it was right %s times more often than counting them', believed.regime, record.correct - record.equal_correct)
      when record.correct < record.equal_correct then format('%s held, but counting the bots alike was right %s times more often', believed.regime, record.equal_correct - record.correct)
      else format('%s held; weighing the bots changed nothing', believed.regime)
    end
  from (
    select
      changed.day, mode() within group (order by decision.situation_id) as situation_id,
      count(*)::integer as decisions,
      count(*) filter (where decision.is_correct)::integer as correct,
      count(*) filter (where decision.is_equal_correct)::integer as equal_correct,
      avg(ln(case when decision.return_24h > 0 then decision.probability else 1 - decision.probability end) order by decision.decision_id) as log_score
    from unnest(write_episodes.days) as changed (day)
    join public.consensus_decisions as decision
      on decision.decided_at >= changed.day::timestamp at time zone 'UTC'
     and decision.decided_at < (changed.day + 1)::timestamp at time zone 'UTC'
     and decision.is_correct is not null
     -- The same once more for all days together, so that the planner sees that they are few.
     and decision.decided_at >= (select min(day) from unnest(write_episodes.days) as day)::timestamp at time zone 'UTC'
     and decision.decided_at < (select max(day) + 1 from unnest(write_episodes.days) as day)::timestamp at time zone 'UTC'
    group by changed.day
  ) as record
  join public.regime_beliefs as belief on belief.day = record.day
  cross join lateral (
    select (engine.regime_names())[place] as regime, chance
    from unnest(belief.filtered) with ordinality as part (chance, place)
    order by chance desc, place
    limit 1
  ) as believed
  cross join lateral (
    select (engine.regime_names())[place] as regime
    from unnest(belief.smoothed) with ordinality as part (chance, place)
    order by chance desc, place
    limit 1
  ) as found
  cross join lateral (
    select greatest(0, sum(after * ln(greatest(after, 1e-12) / greatest(before, 1e-12)) order by place)) as nats
    from unnest(belief.smoothed, belief.filtered) with ordinality as part (after, before, place)
  ) as moved
  order by record.day
  on conflict (day) do update
  set situation_id = excluded.situation_id, label = excluded.label, believed_regime = excluded.believed_regime,
      belief = excluded.belief, decision_count = excluded.decision_count, correct_count = excluded.correct_count,
      equal_weight_correct_count = excluded.equal_weight_correct_count, log_score = excluded.log_score,
      surprise = excluded.surprise, lesson = excluded.lesson;
$$;
comment on function engine.write_episodes(date[]) is 'Rewrites meta_learning_episodes of these days.';
