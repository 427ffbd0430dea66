-- What the daily states read of a call. Nothing more, so that it stays narrow on its way through sorts.
create view engine.trade_outcomes
with (security_invoker = true)
as
select
  prediction_id, bot_name, exchange, symbol, timeframe, side, market_regime, confidence, leverage, entered_at, entry_price,
  planned_loss, exited_at, net_return, favourable_move, adverse_move, is_correct, label_basis
from public.prediction_outcomes;
comment on view engine.trade_outcomes is 'The columns of prediction_outcomes that engine.sum_stale_days adds up.';
