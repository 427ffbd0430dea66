-- Adds up the states of some days, and lays the days side by side as the account saw them, zeros included. One regime or
-- side is added up from the parts of each day: what is staked follows from how many of its trades were alive.
-- Without a first day: everything, from the first day with a trade to the last. With one: a window that ends on last_day.
create function engine.merge_states(bot_names text[], market_regime text, side text, first_day date, last_day date)
returns table (
  bot_name text, begins_on date, ends_on date, returns double precision[],
  exposure_sum double precision, turnover_sum double precision,
  trade_count bigint, win_count bigint, loss_count bigint,
  win_sum double precision, loss_sum double precision, best_net double precision, worst_net double precision,
  r_sum double precision, r_count bigint, favourable_sum double precision, adverse_sum double precision,
  excursion_count bigint, decided_count bigint, correct_count bigint
)
language sql
stable
rows 100
set search_path = ''
set jit = off
as $$
  select
    wanted.bot_name, span.from_day, span.to_day, engine.fill_days(total.days, total.returns, span.from_day, span.to_day),
    total.exposure_sum, total.turnover_sum, total.trade_count, total.win_count, total.loss_count, total.win_sum,
    total.loss_sum, total.best_net, total.worst_net, total.r_sum, total.r_count, total.favourable_sum,
    total.adverse_sum, total.excursion_count, total.decided_count, total.correct_count
  from unnest(merge_states.bot_names) as wanted (bot_name)
  cross join (
    select setting.value as stake_ratio, merge_states.market_regime = 'ALL' and merge_states.side = 'ALL' as is_whole
    from public.settings as setting
    where setting.setting_name = 'stake_ratio'
  ) as account
  -- Bot by bot, so that the days come from their index in order: arrays and sums of floating-point numbers depend on it.
  cross join lateral (
    select
      min(state.day) as first_found, max(state.day) as last_found,
      array_agg(state.day) as days, array_agg(state.net_return) as returns,
      sum(state.exposure) as exposure_sum, sum(state.turnover) as turnover_sum,
      sum(state.trade_count)::bigint as trade_count, sum(state.win_count)::bigint as win_count,
      sum(state.loss_count)::bigint as loss_count, sum(state.win_sum) as win_sum, sum(state.loss_sum) as loss_sum,
      max(state.best_net) as best_net, min(state.worst_net) as worst_net, sum(state.r_sum) as r_sum,
      sum(state.r_count)::bigint as r_count, sum(state.favourable_sum) as favourable_sum,
      sum(state.adverse_sum) as adverse_sum, sum(state.excursion_count)::bigint as excursion_count,
      sum(state.decided_count)::bigint as decided_count, sum(state.correct_count)::bigint as correct_count
    from (
      select
        known.day, known.net_return, known.exposure, known.turnover, known.trade_count, known.win_count, known.loss_count,
        known.win_sum, known.loss_sum, known.best_net, known.worst_net, known.r_sum, known.r_count, known.favourable_sum,
        known.adverse_sum, known.excursion_count, known.decided_count, known.correct_count
      from public.bot_daily_states as known
      where account.is_whole
        and known.bot_name = wanted.bot_name
        and known.day between coalesce(merge_states.first_day, '-infinity') and merge_states.last_day
      union all
      select
        day_part.day, account.stake_ratio / greatest(1, account.stake_ratio * day_part.alive_count) * day_part.change_sum,
        least(1, account.stake_ratio * day_part.alive_count),
        account.stake_ratio / greatest(1, account.stake_ratio * day_part.alive_count) * day_part.traded_sum,
        day_part.trade_count, day_part.win_count, day_part.loss_count, day_part.win_sum, day_part.loss_sum,
        day_part.best_net, day_part.worst_net, day_part.r_sum, day_part.r_count, day_part.favourable_sum,
        day_part.adverse_sum, day_part.excursion_count, day_part.decided_count, day_part.correct_count
      from (
        select
          part.day, sum(part.alive_count) as alive_count, sum(part.change_sum) as change_sum,
          sum(part.traded_sum) as traded_sum, sum(part.trade_count) as trade_count, sum(part.win_count) as win_count,
          sum(part.loss_count) as loss_count, sum(part.win_sum) as win_sum, sum(part.loss_sum) as loss_sum,
          max(part.best_net) as best_net, min(part.worst_net) as worst_net, sum(part.r_sum) as r_sum,
          sum(part.r_count) as r_count, sum(part.favourable_sum) as favourable_sum, sum(part.adverse_sum) as adverse_sum,
          sum(part.excursion_count) as excursion_count, sum(part.decided_count) as decided_count,
          sum(part.correct_count) as correct_count
        from public.bot_daily_parts as part
        where not account.is_whole
          and part.bot_name = wanted.bot_name
          and part.day between coalesce(merge_states.first_day, '-infinity') and merge_states.last_day
          and (merge_states.market_regime = 'ALL' or part.market_regime = merge_states.market_regime)
          and (merge_states.side = 'ALL' or part.side = merge_states.side)
        group by part.day
      ) as day_part
      order by 1
    ) as state
    having count(*) > 0
  ) as total
  cross join lateral (
    select
      case
        when merge_states.first_day is null then total.first_found
        when account.is_whole then greatest(merge_states.first_day, (
          select min(earliest.day) from public.bot_daily_states as earliest where earliest.bot_name = wanted.bot_name
        ))
        else greatest(merge_states.first_day, (
          select min(earliest.day)
          from public.bot_daily_parts as earliest
          where earliest.bot_name = wanted.bot_name
            and (merge_states.market_regime = 'ALL' or earliest.market_regime = merge_states.market_regime)
            and (merge_states.side = 'ALL' or earliest.side = merge_states.side)
        ))
      end as from_day,
      case when merge_states.first_day is null then total.last_found else merge_states.last_day end as to_day
  ) as span
  order by 1;
$$;
comment on function engine.merge_states(text[], text, text, date, date) is 'One row a bot that had a trade alive between the days: sums of its daily states, and its daily returns in order. ALL stands for every regime, for both sides.';
