-- How the trades that somebody chose did, by the hour and weekday (UTC) they were entered in.
create function engine.read_bot_hours(bot_name text, market_regime text, side text, from_day date, through_day date)
returns table (
  hour smallint, weekday smallint, trade_count bigint, win_count bigint, loss_count bigint, win_rate double precision,
  mean_net_return double precision
)
language sql
stable
security definer
rows 200
set search_path = ''
set jit = off
as $$
  with total as (
    select
      trade.slot, count(*) as trades, count(*) filter (where trade.net_return > 0) as wins,
      count(*) filter (where trade.net_return < 0) as losses, sum(trade.net_return) as net
    from engine.find_chosen_trades(
      read_bot_hours.bot_name, read_bot_hours.market_regime, read_bot_hours.side, read_bot_hours.from_day,
      read_bot_hours.through_day
    ) as trade
    group by trade.slot
  )
  select
    (total.slot % 24)::smallint, (total.slot / 24)::smallint, sum(total.trades)::bigint, sum(total.wins)::bigint,
    sum(total.losses)::bigint, sum(total.wins)::double precision / nullif(sum(total.wins + total.losses), 0)::double precision,
    sum(total.net order by total.slot) / sum(total.trades)::double precision
  from total
  group by grouping sets ((total.slot % 24), (total.slot / 24), (total.slot % 24, total.slot / 24))
  order by 1 nulls first, 2 nulls first;
$$;
comment on function engine.read_bot_hours(text, text, text, date, date) is 'What public.get_bot_hours returns.';
