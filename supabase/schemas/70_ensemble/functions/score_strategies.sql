-- The record of each strategy on some days, and from the first of them on how far the safety net listens to each: a fixed
-- share (Herbster & Warmuth 1998) over their log-loss, so that none is ever given up and none is followed for ever.
create function engine.score_strategies(days date[])
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_rate double precision;
  v_switch double precision;
  v_initial double precision[];
  v_shares double precision[];
  v_losses double precision[];
  v_total double precision;
  v_day date;
begin
  select value into v_rate from public.settings where setting_name = 'strategy_learning_rate';
  select value into v_switch from public.settings where setting_name = 'strategy_switch_ratio';

  select array_agg(strategy.initial_share order by strategy.place) into v_initial from public.vote_strategies as strategy;

  insert into public.strategy_performance as known (
    strategy_name, day, decision_count, correct_count, log_loss_sum, brier_sum, share
  )
  select
    strategy.strategy_name, engine.call_day(decision.decided_at), count(*),
    count(*) filter (where case when part.probability = 0.5 then decision.equal_side = 'LONG' else part.probability > 0.5 end = (decision.return_24h > 0)),
    sum(-ln(case when decision.return_24h > 0 then part.probability else 1 - part.probability end) order by decision.decision_id),
    sum((part.probability - (decision.return_24h > 0)::integer) ^ 2 order by decision.decision_id),
    max(strategy.initial_share)
  from unnest(score_strategies.days) as changed (day)
  join public.consensus_decisions as decision
    on decision.decided_at >= changed.day::timestamp at time zone 'UTC'
   and decision.decided_at < (changed.day + 1)::timestamp at time zone 'UTC'
   and decision.is_correct is not null
  cross join lateral unnest(decision.strategy_probabilities) with ordinality as part (probability, place)
  join public.vote_strategies as strategy on strategy.place = part.place
  group by strategy.strategy_name, engine.call_day(decision.decided_at)
  order by 2, 1
  on conflict (strategy_name, day) do update
  set decision_count = excluded.decision_count, correct_count = excluded.correct_count,
      log_loss_sum = excluded.log_loss_sum, brier_sum = excluded.brier_sum;

  select array_agg(performance.share order by strategy.place)
  into v_shares
  from public.strategy_performance as performance
  join public.vote_strategies as strategy on strategy.strategy_name = performance.strategy_name
  where performance.day = (
    select max(earlier.day) from public.strategy_performance as earlier
    where earlier.day < (select min(changed.day) from unnest(score_strategies.days) as changed (day))
  );
  v_shares := coalesce(v_shares, v_initial);

  for v_day, v_losses in
    select
      performance.day,
      array_agg(performance.log_loss_sum / performance.decision_count * least(performance.decision_count, 20) order by strategy.place)
    from public.strategy_performance as performance
    join public.vote_strategies as strategy on strategy.strategy_name = performance.strategy_name
    where performance.day >= (select min(changed.day) from unnest(score_strategies.days) as changed (day))
    group by performance.day
    order by performance.day
  loop
    v_total := 0;
    for k in 1..6 loop
      v_shares[k] := v_shares[k] * exp(-v_rate * (v_losses[k] - v_losses[1]));
      v_total := v_total + v_shares[k];
    end loop;
    for k in 1..6 loop
      v_shares[k] := (1 - v_switch) * v_shares[k] / v_total + v_switch * v_initial[k];
    end loop;
    update public.strategy_performance as performance
    set share = v_shares[strategy.place]
    from public.vote_strategies as strategy
    where strategy.strategy_name = performance.strategy_name and performance.day = v_day;
  end loop;
end;
$$;
comment on function engine.score_strategies(date[]) is 'Rewrites strategy_performance of these days, and the shares from the first of them on.';
