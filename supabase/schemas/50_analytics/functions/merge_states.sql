-- Adds up the states of some days, and lays the days side by side as the account saw them, zeros included.
-- Without a first day: everything, from the first day with a trade to the last. With one: a window that ends on last_day.
create function engine.merge_states(bot_names text[], regimes text[], first_day date, last_day date)
returns table (
  bot_name text, market_regime text, begins_on date, ends_on date, returns double precision[],
  exposure_sum double precision, turnover_sum double precision,
  trade_count bigint, net_sum double precision, win_count bigint, loss_count bigint,
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
  with state as materialized (
    select bot_name, market_regime, day, net_return, exposure, turnover, trade_count, net_sum, win_count, loss_count,
      win_sum, loss_sum, best_net, worst_net, r_sum, r_count, favourable_sum, adverse_sum, excursion_count,
      decided_count, correct_count
    from public.bot_daily_states as day_state
    where day_state.bot_name = any (merge_states.bot_names)
      and day_state.market_regime = any (merge_states.regimes)
      and (merge_states.first_day is null or day_state.day >= merge_states.first_day)
      and day_state.day <= merge_states.last_day
    order by day_state.bot_name, day_state.market_regime, day_state.day
  ),
  total as (
    select
      bot_name, market_regime, min(day) as begins_on, max(day) as ends_on,
      array_agg(day order by day) as days, array_agg(net_return order by day) as returns,
      sum(exposure) as exposure_sum, sum(turnover) as turnover_sum,
      sum(trade_count) as trade_count, sum(net_sum) as net_sum, sum(win_count) as win_count, sum(loss_count) as loss_count,
      sum(win_sum) as win_sum, sum(loss_sum) as loss_sum, max(best_net) as best_net, min(worst_net) as worst_net,
      sum(r_sum) as r_sum, sum(r_count) as r_count, sum(favourable_sum) as favourable_sum, sum(adverse_sum) as adverse_sum,
      sum(excursion_count) as excursion_count, sum(decided_count) as decided_count, sum(correct_count) as correct_count
    from state
    group by bot_name, market_regime
  ),
  placed as (
    select total.*, span.from_day, span.to_day
    from total
    cross join lateral (
      select
        case when merge_states.first_day is null then total.begins_on else greatest(merge_states.first_day, (
          select min(earliest.day) from public.bot_daily_states as earliest
          where earliest.bot_name = total.bot_name and earliest.market_regime = total.market_regime
        )) end as from_day,
        case when merge_states.first_day is null then total.ends_on else merge_states.last_day end as to_day
    ) as span
  )
  select
    bot_name, market_regime, from_day, to_day, engine.fill_days(days, returns, from_day, to_day),
    exposure_sum, turnover_sum, trade_count, net_sum, win_count, loss_count, win_sum, loss_sum, best_net, worst_net,
    r_sum, r_count, favourable_sum, adverse_sum, excursion_count, decided_count, correct_count
  from placed;
$$;
comment on function engine.merge_states(text[], text[], date, date) is 'One row a bot and regime that had a trade alive between the days: sums of its daily states, and its daily returns in order.';
