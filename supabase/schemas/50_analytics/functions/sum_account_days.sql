-- The account of each stale bot-day: every trade gets an equal stake, and never more is staked than there is.
create function engine.sum_account_days(as_of timestamptz)
returns table (
  bot_name text, market_regime text, day date, alive_count integer, change_sum double precision,
  net_return double precision, exposure double precision, turnover double precision, is_settled boolean
)
language sql
stable
rows 1000
set search_path = ''
set jit = off
as $$
  with stake as (
    select setting.value as ratio from public.settings as setting where setting.setting_name = 'stake_ratio'
  ),
  -- Sums of floating-point numbers depend on their order; a fixed one gives the same bytes on every run.
  listed as materialized (
    select trade_day.bot_name, label.market_regime, trade_day.day, trade_day.change, trade_day.traded, trade_day.is_settled
    from engine.find_trade_days(sum_account_days.as_of) as trade_day
    cross join lateral (values ('ALL'), (trade_day.market_regime)) as label (market_regime)
    where label.market_regime is not null
    order by trade_day.bot_name, label.market_regime, trade_day.day, trade_day.prediction_id
  ),
  summed as (
    select listed.bot_name, listed.market_regime, listed.day, count(*)::integer as alive_count,
      sum(listed.change) as change_sum, sum(listed.traded) as traded_sum, bool_and(listed.is_settled) as is_settled
    from listed
    group by listed.bot_name, listed.market_regime, listed.day
  )
  select
    summed.bot_name, summed.market_regime, summed.day, summed.alive_count, summed.change_sum,
    stake.ratio / greatest(1, stake.ratio * summed.alive_count) * summed.change_sum,
    least(1, stake.ratio * summed.alive_count),
    stake.ratio / greatest(1, stake.ratio * summed.alive_count) * summed.traded_sum,
    summed.is_settled
  from summed
  cross join stake;
$$;
comment on function engine.sum_account_days(timestamptz) is 'Account part of the daily states of the stale bot-days, for ALL and for each regime.';
