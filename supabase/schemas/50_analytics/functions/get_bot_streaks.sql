-- Wins and losses in a row over any period, for all calls of a bot, those of one regime, of one side or of both.
create function public.get_bot_streaks(
  p_bot_name text, p_market_regime text default 'ALL', p_from date default null, p_to date default null,
  p_side text default 'ALL'
)
returns table (
  trade_count bigint, current_streak integer, current_net double precision, current_since date,
  longest_win_streak integer, longest_win_net double precision, longest_win_from date, longest_win_to date,
  longest_loss_streak integer, longest_loss_net double precision, longest_loss_from date, longest_loss_to date,
  run_count integer, runs_test_p_value double precision, unknown_reason text
)
language sql
stable
rows 1
set search_path = ''
begin atomic
  select * from engine.read_bot_streaks(p_bot_name, p_market_regime, p_side, p_from, p_to);
end;
comment on function public.get_bot_streaks(text, text, date, date, text) is 'One row, always: as bot_performance_streaks, for a choice of UTC days (both included), regime (ALL or one) and side (ALL, LONG or SHORT).';
