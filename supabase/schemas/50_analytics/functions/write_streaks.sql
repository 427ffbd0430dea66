-- Wins and losses in a row, and whether their order says anything: seven losses in two hundred coin flips are normal.
create function engine.write_streaks(bot_names text[], as_of timestamptz)
returns void
language plpgsql
volatile
set search_path = ''
set jit = off
as $$
begin
  with run as materialized (
    select * from engine.merge_runs(write_streaks.bot_names)
  ),
  shown as (
    update public.bot_advanced_metrics as metrics
    set current_streak = run.current_streak,
        longest_win_streak = run.longest_win_streak,
        longest_loss_streak = run.longest_loss_streak
    from run
    where metrics.bot_name = run.bot_name and metrics.market_regime = 'ALL'
      and (metrics.current_streak, metrics.longest_win_streak, metrics.longest_loss_streak)
        is distinct from (run.current_streak, run.longest_win_streak, run.longest_loss_streak)
  )
  update public.bot_performance_streaks as streaks
  set trade_count = metrics.trade_count,
      current_streak = coalesce(run.current_streak, 0),
      current_net = run.current_net,
      current_since = run.current_since,
      longest_win_streak = coalesce(run.longest_win_streak, 0),
      longest_win_net = run.longest_win_net,
      longest_win_from = run.longest_win_from,
      longest_win_to = run.longest_win_to,
      longest_loss_streak = coalesce(run.longest_loss_streak, 0),
      longest_loss_net = run.longest_loss_net,
      longest_loss_from = run.longest_loss_from,
      longest_loss_to = run.longest_loss_to,
      run_count = coalesce(run.run_count, 0),
      runs_test_p_value = case when obstacle.reason is null
        then engine.runs_test_of_counts(metrics.win_count, metrics.loss_count, run.run_count) end,
      unknown_reason = obstacle.reason,
      as_of = write_streaks.as_of
  from public.bot_advanced_metrics as metrics
  left join run on run.bot_name = metrics.bot_name
  cross join lateral (
    select case
      when metrics.win_count < 10 then format('too few wins: %s of 10', metrics.win_count)
      when metrics.loss_count < 10 then format('too few losses: %s of 10', metrics.loss_count)
    end as reason
  ) as obstacle
  where metrics.bot_name = streaks.bot_name
    and metrics.market_regime = 'ALL'
    and streaks.bot_name = any (write_streaks.bot_names);
end;
$$;
comment on function engine.write_streaks(text[], timestamptz) is 'Rewrites the streaks of these bots in bot_advanced_metrics and bot_performance_streaks; after write_advanced_metrics.';
