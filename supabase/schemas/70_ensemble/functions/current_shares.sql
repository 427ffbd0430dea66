-- How much the safety net listens to each strategy now. Before anything is known they begin with their first shares.
create function engine.current_shares()
returns double precision[]
language sql
stable
set search_path = ''
as $$
  select coalesce(
    (
      select array_agg(performance.share order by strategy.place)
      from public.strategy_performance as performance
      join public.vote_strategies as strategy on strategy.strategy_name = performance.strategy_name
      where performance.day = (select max(day) from public.strategy_performance)
    ),
    (select array_agg(strategy.initial_share order by strategy.place) from public.vote_strategies as strategy)
  );
$$;
comment on function engine.current_shares() is 'Shares of the strategies after the newest day whose decisions are known, in the order of place; they add up to 1.';
