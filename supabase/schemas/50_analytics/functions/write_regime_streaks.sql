-- Wins and losses in a row among the calls of one regime, read off the trades of each day: runs of one regime lie across
-- those of the others, so they do not add up.
create function engine.write_regime_streaks(bot_names text[], market_regime text)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_letter text := engine.regime_letter(write_regime_streaks.market_regime);
begin
  update public.bot_advanced_metrics as metrics
  set current_streak = run.last_sign * run.last_run,
      longest_win_streak = run.best_win_run,
      longest_loss_streak = run.best_loss_run
  from (
    select trades.bot_name, array_agg(trade.net order by trades.day, trade.place) as net_returns
    from engine.bot_day_trades as trades
    cross join lateral unnest(trades.net_returns, string_to_array(trades.regimes, null)) with ordinality as trade (net, regime, place)
    where trades.bot_name = any (write_regime_streaks.bot_names)
      and trade.regime = v_letter
    group by trades.bot_name
  ) as own
  cross join lateral engine.fold_runs(own.net_returns) as run
  where metrics.bot_name = own.bot_name
    and metrics.market_regime = write_regime_streaks.market_regime;
end;
$$;
comment on function engine.write_regime_streaks(text[], text) is 'Rewrites the streaks of these bots in this regime in bot_advanced_metrics; after write_advanced_metrics.';
