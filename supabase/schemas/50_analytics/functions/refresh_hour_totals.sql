-- Sums the trades of each bot by the hour of the week anew, once a twentieth more of them have ended: a pattern that
-- depends on the last few trades is none.
create function engine.refresh_hour_totals()
returns boolean
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_due text[] := array(
    select metrics.bot_name
    from public.bot_advanced_metrics as metrics
    left join (
      select totals.bot_name, sum(totals.trade_count) as trade_count from engine.bot_hour_totals as totals group by totals.bot_name
    ) as known on known.bot_name = metrics.bot_name
    where metrics.market_regime = 'ALL'
      and (metrics.trade_count > 1.05 * coalesce(known.trade_count, 0) or metrics.trade_count < known.trade_count)
    order by metrics.bot_name
  );
begin
  delete from engine.bot_hour_totals as totals where totals.bot_name = any (v_due);
  insert into engine.bot_hour_totals (bot_name, slot, trade_count, win_count, loss_count, net_sum, net_square_sum)
  select
    trades.bot_name, trade.slot, count(*), count(*) filter (where trade.net > 0), count(*) filter (where trade.net < 0),
    -- Sums of floating-point numbers depend on their order.
    sum(trade.net order by trades.day, trade.place), sum(trade.net * trade.net order by trades.day, trade.place)
  from engine.bot_day_trades as trades
  cross join lateral unnest(trades.slots, trades.net_returns) with ordinality as trade (slot, net, place)
  where trades.bot_name = any (v_due)
  group by trades.bot_name, trade.slot;
  return cardinality(v_due) > 0;
end;
$$;
comment on function engine.refresh_hour_totals() is 'Renews engine.bot_hour_totals of the bots with five per cent more trades than it has, or fewer. Returns whether there was one.';
