-- Mistakes that others shipped, on an account that stakes everything on one trade a day, so that its days are the trades.
begin;
select plan(16);

update public.settings set value = 1 where setting_name = 'stake_ratio';
select tests.given_symbol('AAA') \gset
create function pg_temp.given_days(bot_name text, net_returns double precision[]) returns void language sql as $$
  select tests.given_ended_call(bot_name, 'AAA', timestamptz '2023-12-31 12:00Z' + place * interval '1 day', net)
  from unnest(net_returns) with ordinality as trade (net, place);
$$;
select pg_temp.given_days('rise-and-fall', array[1, -0.9, 0.05]) \gset
select pg_temp.given_days('first-day-loss', array[-0.1, 0.05]) \gset
select pg_temp.given_days('never-falls', array_fill(0.01::float8, array[95])) \gset
select pg_temp.given_days('one-trade', array[0.02]) \gset
select pg_temp.given_days('mixed', array[0.02, -0.01, 0.015, -0.03, 0.01, 0.005, -0.02, 0.04, -0.005, 0.01, -0.015, 0.03]) \gset
select pg_temp.given_days('outlier', array[0.01, -0.01, 1e6, -0.01]) \gset
select pg_temp.given_days('always-zero', array_fill(0::float8, array[95])) \gset
select public.calculate_advanced_metrics('2024-04-30 00:20Z') \gset

create function pg_temp.figure(bot text, name text) returns numeric language sql as $$
  select round((to_jsonb(metrics) ->> name)::numeric, 9) from public.bot_advanced_metrics as metrics
  where bot_name = bot and market_regime = 'ALL';
$$;
create function pg_temp.reason(bot text, name text) returns text language sql as $$
  select unknown_reasons ->> name from public.bot_advanced_metrics where bot_name = bot and market_regime = 'ALL';
$$;

select is(pg_temp.figure('rise-and-fall', 'max_drawdown'), -0.9, 'a drawdown is measured from the height, not from the start');
select is(pg_temp.figure('first-day-loss', 'max_drawdown'), -0.1, 'a loss on the first day is a drawdown');
select is(pg_temp.reason('never-falls', 'sharpe_ratio'), 'the returns never vary', 'a straight line has no Sharpe ratio');
select is(pg_temp.reason('never-falls', 'profit_factor'), 'no trade has lost', 'without a loss there is no profit factor, and it is not 0');
select is(pg_temp.figure('never-falls', 'max_drawdown'), 0.0, 'what never falls has a drawdown of nothing');
select is(pg_temp.reason('never-falls', 'calmar_ratio'), 'the equity never fell', 'and no Calmar ratio');
select is(pg_temp.reason('never-falls', 'sortino_ratio'), 'no return fell short', 'nor a Sortino ratio');
select is(pg_temp.reason('one-trade', 'sharpe_per_day'), 'too few days: 1 of 2', 'one day has no deviation');
select is(pg_temp.reason('mixed', 'sharpe_ratio'), 'too few days: 12 of 90', 'twelve days are not annualised');
-- numpy, confirmed by empyrical-reloaded and quantstats 0.0.81.
select is(pg_temp.figure('mixed', 'sharpe_per_day'), 0.199637352, 'twelve days have the golden Sharpe ratio');
select is(pg_temp.figure('mixed', 'max_drawdown'), -0.03509347, 'and the golden drawdown');
select is(pg_temp.figure('mixed', 'probabilistic_sharpe'), 0.745805468, 'and the golden chance of being above 0');
select is(pg_temp.figure('mixed', 'expectancy'),
  (select round((win_rate * average_win - (1 - win_rate) * average_loss)::numeric, 9) from public.bot_advanced_metrics
    where bot_name = 'mixed' and market_regime = 'ALL'),
  'expectancy is the mean trade');
select is(round(pg_temp.figure('outlier', 'total_return'), 6), 989900.989901, 'an outlier of a million stays a number');
select is(pg_temp.reason('always-zero', 'win_rate'), 'no trade has won or lost', 'a return of zero is neither');
select is_empty(
  $$select bot_name, field.key from public.bot_advanced_metrics as metrics
    cross join lateral jsonb_each(to_jsonb(metrics)) as field
    where metrics.market_regime = 'ALL' and metrics.trade_count > 0 and field.value = 'null'
      and not metrics.unknown_reasons ? field.key$$,
  'whatever is null says why'
);

select finish();
rollback;
