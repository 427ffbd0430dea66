-- Longs win, shorts lose, in two regimes: any choice of both has its own account, and all choices add up.
begin;
select plan(9);

select tests.given_symbol('AAA') \gset
select tests.given_ended_call('some-bot', 'AAA', timestamptz '2024-01-01 12:00Z' + number * interval '6 hours',
  case when number % 2 = 0 then 0.1 else -0.05 end)
from generate_series(0, 39) as number \g /dev/null
update public.prediction_outcomes
set side = case when net_return > 0 then 'LONG' else 'SHORT' end,
  market_regime = case when exited_at < '2024-01-06 00:00Z' then 'RANGING' when exited_at < '2024-01-08 00:00Z' then 'VOLATILE' end;
select public.calculate_advanced_metrics('2024-01-21 00:00Z') \gset

create function pg_temp.figures(market_regime text, side text) returns public.bot_figures language sql as $$
  select public.get_bot_figures('some-bot', market_regime, p_side => side);
$$;
select results_eq(
  $$select side, (pg_temp.figures('ALL', side)).trade_count, round((pg_temp.figures('ALL', side)).expectancy::numeric, 9)
    from unnest(array['ALL', 'LONG', 'SHORT']) as side$$,
  $$values ('ALL', 40::bigint, 0.025), ('LONG', 20, 0.1), ('SHORT', 20, -0.05)$$,
  'each side has its trades'
);
select is(
  (select sum((pg_temp.figures(regime, side)).trade_count)
    from unnest(array['RANGING', 'VOLATILE', 'TRENDING_UP', 'TRENDING_DOWN', 'UNKNOWN']) as regime
    cross join unnest(array['LONG', 'SHORT']) as side), 40::numeric, 'and every trade is of one regime and side'
);
select is((pg_temp.figures('RANGING', 'LONG')).win_rate, 1::float8, 'a side of a regime can be asked for');
select is((pg_temp.figures('VOLATILE', 'SHORT')).side, 'SHORT', 'and says what it is');
select is(
  (select round(equity::numeric, 9) from public.get_bot_equity('some-bot', p_side => 'LONG') order by day desc limit 1),
  round(power(1.01, 10), 9), 'the account of the longs has two on each of ten days: one at noon, one that ends at midnight'
);
select is(
  (select count(*) from public.bot_advanced_metrics where bot_name = 'some-bot' and market_regime = 'ALL'), 1::bigint,
  'a side is no row of its own among the metrics: ALL stays single'
);
select is(
  (select (public.get_bot_figures('some-bot', p_side => 'NONE')).unknown_reasons ->> 'total_return'),
  'no trade was alive in this period', 'a side that does not exist has no figures'
);

select is_empty(
  $$select state.day
    from public.bot_daily_states as state
    join public.bot_daily_parts as part on part.bot_name = state.bot_name and part.day = state.day
    group by state.bot_name, state.day
    having (state.alive_count, state.trade_count, state.win_count, state.loss_count, state.decided_count, state.best_net)
        is distinct from (sum(part.alive_count), sum(part.trade_count), sum(part.win_count), sum(part.loss_count),
          sum(part.decided_count), max(part.best_net))
      or abs(state.win_sum - sum(part.win_sum)) > 1e-12
      or abs(state.net_return - 0.05 * sum(part.change_sum)) > 1e-12$$,
  'the parts of a day add up to its state'
);
select is(
  (select round(sum(change_sum)::numeric, 9) from public.bot_daily_parts),
  (select round(sum(net_return)::numeric, 9) from public.prediction_outcomes),
  'and the changes of all days to what the trades returned'
);

select finish();
rollback;
