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
  with wanted as (
    select merge_states.market_regime = 'ALL' and merge_states.side = 'ALL' as is_whole
  ),
  part as (
    select
      day_part.bot_name, day_part.day, sum(day_part.alive_count) as alive_count, sum(day_part.change_sum) as change_sum,
      sum(day_part.traded_sum) as traded_sum, sum(day_part.trade_count) as trade_count,
      sum(day_part.win_count) as win_count, sum(day_part.loss_count) as loss_count, sum(day_part.win_sum) as win_sum,
      sum(day_part.loss_sum) as loss_sum, max(day_part.best_net) as best_net, min(day_part.worst_net) as worst_net,
      sum(day_part.r_sum) as r_sum, sum(day_part.r_count) as r_count, sum(day_part.favourable_sum) as favourable_sum,
      sum(day_part.adverse_sum) as adverse_sum, sum(day_part.excursion_count) as excursion_count,
      sum(day_part.decided_count) as decided_count, sum(day_part.correct_count) as correct_count
    from public.bot_daily_parts as day_part
    where not (select is_whole from wanted)
      and day_part.bot_name = any (merge_states.bot_names)
      and (merge_states.first_day is null or day_part.day >= merge_states.first_day)
      and day_part.day <= merge_states.last_day
      and (merge_states.market_regime = 'ALL' or day_part.market_regime = merge_states.market_regime)
      and (merge_states.side = 'ALL' or day_part.side = merge_states.side)
    group by day_part.bot_name, day_part.day
  ),
  state as (
    select
      known.bot_name, known.day, known.net_return, known.exposure, known.turnover, known.trade_count, known.win_count,
      known.loss_count, known.win_sum, known.loss_sum, known.best_net, known.worst_net, known.r_sum, known.r_count,
      known.favourable_sum, known.adverse_sum, known.excursion_count, known.decided_count, known.correct_count
    from public.bot_daily_states as known
    where (select is_whole from wanted)
      and known.bot_name = any (merge_states.bot_names)
      and (merge_states.first_day is null or known.day >= merge_states.first_day)
      and known.day <= merge_states.last_day
    union all
    select
      part.bot_name, part.day, stake.ratio / greatest(1, stake.ratio * part.alive_count) * part.change_sum,
      least(1, stake.ratio * part.alive_count),
      stake.ratio / greatest(1, stake.ratio * part.alive_count) * part.traded_sum,
      part.trade_count, part.win_count, part.loss_count, part.win_sum, part.loss_sum, part.best_net, part.worst_net,
      part.r_sum, part.r_count, part.favourable_sum, part.adverse_sum, part.excursion_count, part.decided_count,
      part.correct_count
    from part
    cross join (
      select setting.value as ratio from public.settings as setting where setting.setting_name = 'stake_ratio'
    ) as stake
    order by 1, 2
  ),
  -- The states come in the order of their days, and arrays and sums of floating-point numbers depend on it: a list that
  -- is sorted by its bots alone afterwards would lose it, so this one is read where it is sorted.
  total as (
    select
      bot_name, min(day) as first_found, max(day) as last_found,
      array_agg(day) as days, array_agg(net_return) as returns,
      sum(exposure) as exposure_sum, sum(turnover) as turnover_sum,
      sum(trade_count)::bigint as trade_count, sum(win_count)::bigint as win_count, sum(loss_count)::bigint as loss_count,
      sum(win_sum) as win_sum, sum(loss_sum) as loss_sum, max(best_net) as best_net, min(worst_net) as worst_net,
      sum(r_sum) as r_sum, sum(r_count)::bigint as r_count, sum(favourable_sum) as favourable_sum,
      sum(adverse_sum) as adverse_sum, sum(excursion_count)::bigint as excursion_count,
      sum(decided_count)::bigint as decided_count, sum(correct_count)::bigint as correct_count
    from state
    group by bot_name
  ),
  placed as (
    select total.*, span.from_day, span.to_day
    from total
    cross join lateral (
      select
        case
          when merge_states.first_day is null then total.first_found
          when (select is_whole from wanted) then greatest(merge_states.first_day, (
            select min(earliest.day) from public.bot_daily_states as earliest where earliest.bot_name = total.bot_name
          ))
          else greatest(merge_states.first_day, (
            select min(earliest.day)
            from public.bot_daily_parts as earliest
            where earliest.bot_name = total.bot_name
              and (merge_states.market_regime = 'ALL' or earliest.market_regime = merge_states.market_regime)
              and (merge_states.side = 'ALL' or earliest.side = merge_states.side)
          ))
        end as from_day,
        case when merge_states.first_day is null then total.last_found else merge_states.last_day end as to_day
    ) as span
  )
  select
    bot_name, from_day, to_day, engine.fill_days(days, returns, from_day, to_day),
    exposure_sum, turnover_sum, trade_count, win_count, loss_count, win_sum, loss_sum, best_net, worst_net,
    r_sum, r_count, favourable_sum, adverse_sum, excursion_count, decided_count, correct_count
  from placed;
$$;
comment on function engine.merge_states(text[], text, text, date, date) is 'One row a bot that had a trade alive between the days: sums of its daily states, and its daily returns in order. ALL stands for every regime, for both sides.';
