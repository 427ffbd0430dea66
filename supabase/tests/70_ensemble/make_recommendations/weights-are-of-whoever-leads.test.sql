-- The same three votes, decided once under each strategy: what is kept of a voter is what the strategy that led made of it.
begin;
select plan(8);

select tests.given_symbol('AAA') \gset
select tests.given_flat_candles('AAA', '4h', '2024-01-01 00:00Z', '2024-01-20 00:00Z') \gset
select tests.given_call('good', 'AAA', '2024-01-20 00:05Z', 'LONG', 110, 90) \gset
select tests.given_call('fair', 'AAA', '2024-01-20 00:05Z', 'SHORT', 90, 110) \gset
select tests.given_call('wrong', 'AAA', '2024-01-20 00:05Z', 'SHORT', 90, 110) \gset
update public.bot_expertise_map as map
set expected_rate = known.rate
from (values ('good', 0.6), ('fair', 0.55), ('wrong', 0.4)) as known (bot_name, rate)
where map.bot_name = known.bot_name;
update public.dynamic_trust_scores as trust
set expected_rate = known.rate
from (values ('good', 0.7), ('fair', 0.5), ('wrong', 0.35)) as known (bot_name, rate)
where trust.bot_name = known.bot_name;
update public.bot_weight_factors set factor = 2, is_live = true where bot_name = 'good' and source in ('accuracy', 'reinforcement');

create function pg_temp.decide_under(leader text) returns void language plpgsql as $$
begin
  insert into public.strategy_performance (strategy_name, day, decision_count, correct_count, log_loss_sum, brier_sum, share)
  select strategy.strategy_name, date '2024-01-18', 1, 1, 0.1, 0.1, case when strategy.strategy_name = leader then 0.9 else 0.02 end
  from public.vote_strategies as strategy
  on conflict (strategy_name, day) do update set share = excluded.share;
  delete from public.recommendations;
  delete from public.consensus_decisions;
  perform public.make_recommendations('2024-01-20 00:06Z');
end;
$$;

create temporary table kept (leader text, voter text, weight double precision);
create temporary table missed (leader text, difference double precision);
create function pg_temp.keep_all() returns void language plpgsql as $$
declare v_leader text;
begin
  for v_leader in select strategy_name from public.vote_strategies order by place loop
    perform pg_temp.decide_under(v_leader);
    insert into kept
    select v_leader, part.voter, part.weight from public.consensus_decisions, unnest(voters, weights) as part (voter, weight);
    insert into missed
    select v_leader, abs(
      decision.strategy_scores[strategy.place]
      - (select sum(weight * direction) from unnest(decision.weights, decision.directions) as part (weight, direction))
    )
    from public.consensus_decisions as decision
    join public.vote_strategies as strategy on strategy.strategy_name = v_leader;
  end loop;
end;
$$;
select pg_temp.keep_all() \gset

create function pg_temp.weights_under(leader text) returns numeric[] language sql as $$
  select array_agg(round(weight::numeric, 3) order by voter) from kept where kept.leader = weights_under.leader;
$$;
select is(pg_temp.weights_under('equal'), array[1, 1, 1]::numeric[], 'every bot counts one');
select is(pg_temp.weights_under('accuracy'), array[0.55, 0.6, 0.4], 'each its rate');
select is(pg_temp.weights_under('trust'), array[1, 4, 1]::numeric[], 'each the product of its live factors');
select is(pg_temp.weights_under('log_odds'), array[0.201, 0.405, -0.405], 'the log-odds of its rate, without what was learned on top');
select is(pg_temp.weights_under('situation'), array[0, 1.695, -0.619], 'the log-odds in the situation, doubled where the live policy doubles');
select is(pg_temp.weights_under('covariance'), array[0, 0.8, -0.3], 'two p less one while nobody was compared');
select is((select count(*) from missed), 6::bigint, 'one decision under each');
select ok((select max(difference) < 1e-12 from missed), 'weights times directions add up to the score of whoever led');

select finish();
rollback;
