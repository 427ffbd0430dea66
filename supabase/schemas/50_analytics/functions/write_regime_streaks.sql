-- Wins and losses in a row among the calls of each regime, read off the trades of each day: runs of one regime lie across
-- those of the others, so they do not add up. Each bot has its day of the week; one without streaks does not wait for it.
-- A letter a trade: W, L, or Z for nothing.
create function engine.write_regime_streaks(as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
declare
  v_today date := engine.utc_day(write_regime_streaks.as_of);
  v_bots text[] := array(
    select distinct metrics.bot_name
    from public.bot_advanced_metrics as metrics
    where metrics.market_regime <> 'ALL'
      and metrics.win_count + metrics.loss_count > 0
      and (
        metrics.longest_win_streak + metrics.longest_loss_streak = 0
        or (hashtext(metrics.bot_name) + (v_today - date '2000-01-01')) % 7 = 0
      )
  );
begin
  with history as materialized (
    select numbered.bot_name, numbered.regime, string_agg(
      case when numbered.net > 0 then 'W' when numbered.net < 0 then 'L' else 'Z' end, '' order by numbered.number
    ) as signs
    from (
      -- Day by day as their index has them, and unnested side by side: they come in exit order, so numbers sort themselves.
      select in_exit_order.*, row_number() over () as number
      from (
        select kept.bot_name, unnest(kept.net_returns) as net, string_to_table(kept.regimes, null) as regime
        from (
          select * from engine.bot_day_trades as trades where trades.bot_name = any (v_bots) order by trades.bot_name, trades.day
        ) as kept
      ) as in_exit_order
    ) as numbered
    group by numbered.bot_name, numbered.regime
  )
  update public.bot_advanced_metrics as metrics
  set current_streak = case right(history.signs, 1)
        when 'W' then length(history.signs) - length(rtrim(history.signs, 'W'))
        when 'L' then length(rtrim(history.signs, 'L')) - length(history.signs)
        else 0
      end,
      longest_win_streak = longest.wins,
      longest_loss_streak = longest.losses
  from history
  cross join lateral (
    select
      (select max(length(run)) from string_to_table(translate(history.signs, 'Z', 'L'), 'L') as run) as wins,
      (select max(length(run)) from string_to_table(translate(history.signs, 'Z', 'W'), 'W') as run) as losses
  ) as longest
  where metrics.bot_name = history.bot_name
    and metrics.market_regime <> 'ALL'
    and engine.regime_letter(metrics.market_regime) = history.regime;
end;
$$;
comment on function engine.write_regime_streaks(timestamptz) is 'Rewrites the streaks in bot_advanced_metrics, regime by regime, of the bots whose weekday it is; after write_advanced_metrics.';
