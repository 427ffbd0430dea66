-- Wins and losses in a row among the trades that somebody chose. A letter a trade: W, L, or Z for nothing.
create function engine.read_bot_streaks(bot_name text, market_regime text, side text, from_day date, through_day date)
returns table (
  trade_count bigint, current_streak integer, current_net double precision, current_since date,
  longest_win_streak integer, longest_win_net double precision, longest_win_from date, longest_win_to date,
  longest_loss_streak integer, longest_loss_net double precision, longest_loss_from date, longest_loss_to date,
  run_count integer, runs_test_p_value double precision, unknown_reason text
)
language sql
stable
security definer
rows 1
set search_path = ''
set jit = off
as $$
  with trade as materialized (
    select * from engine.find_chosen_trades(
      read_bot_streaks.bot_name, read_bot_streaks.market_regime, read_bot_streaks.side, read_bot_streaks.from_day,
      read_bot_streaks.through_day
    )
  ),
  history as (
    select
      count(*) as n, count(*) filter (where net_return > 0) as wins, count(*) filter (where net_return < 0) as losses,
      coalesce(string_agg(case when net_return > 0 then 'W' when net_return < 0 then 'L' else 'Z' end, ''), '') as signs
    from trade
  ),
  longest as materialized (
    select
      history.*, length(signs) - length(rtrim(signs, nullif(right(signs, 1), 'Z'))) as last_run,
      (select max(length(run)) from string_to_table(translate(signs, 'Z', 'L'), 'L') as run) as win_run,
      (select max(length(run)) from string_to_table(translate(signs, 'Z', 'W'), 'W') as run) as loss_run,
      replace(signs, 'Z', '') as decisive
    from history
  ),
  -- Of equally long ones the earlier.
  place as materialized (
    select
      longest.*, n - last_run + 1 as last_begins,
      strpos(signs, repeat('W', nullif(win_run, 0))) as win_begins,
      strpos(signs, repeat('L', nullif(loss_run, 0))) as loss_begins,
      case when decisive = '' then 0 else 1
        + (length(decisive) - length(replace(decisive, 'WL', ''))) / 2
        + (length(decisive) - length(replace(decisive, 'LW', ''))) / 2 end as runs,
      case
        when wins < 10 then format('too few wins: %s of 10', wins)
        when losses < 10 then format('too few losses: %s of 10', losses)
      end as obstacle
    from longest
  )
  select
    n, coalesce(case right(signs, 1) when 'W' then last_run when 'L' then -last_run else 0 end, 0)::integer,
    run.last_net, run.last_since, coalesce(win_run, 0)::integer, run.win_net, run.win_from, run.win_to,
    coalesce(loss_run, 0)::integer, run.loss_net, run.loss_from, run.loss_to,
    runs::integer, case when obstacle is null then engine.runs_test_of_counts(wins, losses, runs) end, obstacle
  from place
  cross join lateral (
    select
      sum(net_return) filter (where in_last) as last_net, min(day) filter (where in_last) as last_since,
      sum(net_return) filter (where in_win) as win_net, min(day) filter (where in_win) as win_from,
      max(day) filter (where in_win) as win_to,
      sum(net_return) filter (where in_loss) as loss_net, min(day) filter (where in_loss) as loss_from,
      max(day) filter (where in_loss) as loss_to
    from (
      select
        trade.*, number >= last_begins and last_run > 0 as in_last, number between win_begins and win_begins + win_run - 1 as in_win,
        number between loss_begins and loss_begins + loss_run - 1 as in_loss
      from trade
    ) as placed
  ) as run;
$$;
comment on function engine.read_bot_streaks(text, text, text, date, date) is 'What public.get_bot_streaks returns.';
