-- Why figures of trades and calls are null: one sentence each.
create function engine.unknown_trade_figures(
  trade_count bigint, win_count bigint, loss_count bigint, risked_count bigint, followed_count bigint, decided_count bigint
)
returns jsonb
language sql
immutable
parallel safe
set search_path = ''
return jsonb_strip_nulls(jsonb_build_object(
  'win_rate', case when win_count + loss_count = 0 then 'no trade has won or lost' end,
  'profit_factor', case when loss_count = 0 then 'no trade has lost' end,
  'average_win', case when win_count = 0 then 'no trade has won' end,
  'average_loss', case when loss_count = 0 then 'no trade has lost' end,
  'payoff_ratio', case when loss_count = 0 then 'no trade has lost' when win_count = 0 then 'no trade has won' end,
  'expectancy', case when trade_count = 0 then 'no trade has ended' end,
  'expectancy_r', case when risked_count = 0 then 'no trade has ended that had a stop' end,
  'best_trade', case when trade_count = 0 then 'no trade has ended' end,
  'worst_trade', case when trade_count = 0 then 'no trade has ended' end,
  'mean_favourable', case when followed_count = 0 then 'no trade has ended whose path is known' end,
  'mean_adverse', case when followed_count = 0 then 'no trade has ended whose path is known' end,
  'accuracy', case when decided_count = 0 then 'no call has been decided' end
));
comment on function engine.unknown_trade_figures(bigint, bigint, bigint, bigint, bigint, bigint) is 'Reasons of the figures per trade and per prediction, by figure.';
