-- A call and what became of it, in one row: what the bot page lists.
create view public.prediction_paths
with (security_invoker = true)
as
select
  call.prediction_id, call.bot_name, call.exchange, call.symbol, call.timeframe, call.predicted_at, call.side,
  call.confidence, call.reference_price, call.limit_price, call.take_profit_price, call.stop_loss_price,
  call.leverage, call.horizon, call.reason, call.origin,
  case
    when outcome.exited_at is not null and outcome.entered_at is null then 'unfilled'
    when outcome.exited_at is not null then 'ended'
    when outcome.entered_at is not null then 'open'
    else 'waiting'
  end as status,
  outcome.timeframe as tracked_timeframe,
  outcome.entered_at, outcome.entry_price, outcome.exited_at, outcome.exit_price, outcome.exit_reason,
  outcome.exit_note, outcome.is_ambiguous, outcome.is_gap_exit,
  outcome.gross_return, outcome.fee_return, outcome.slippage_return, outcome.funding_return,
  outcome.liquidation_return, outcome.net_return, outcome.is_funding_known,
  outcome.is_correct, outcome.label_basis,
  outcome.return_24h, outcome.return_48h, outcome.return_7d,
  outcome.is_correct_24h, outcome.is_correct_48h, outcome.is_correct_7d, outcome.unknown_marks,
  outcome.market_regime
from public.bot_predictions as call
left join public.prediction_outcomes as outcome on outcome.prediction_id = call.prediction_id;
comment on view public.prediction_paths is 'Every call with its status (waiting, open, ended, unfilled), its end and its returns. A call that waits has no market_regime yet.';

-- The calls of the view above that wait to enter. They have no outcome yet: found from the working set, not by going through
-- all calls for those that lack one.
create view public.waiting_predictions
with (security_invoker = true)
as
select path.*
from engine.waiting_calls() as waiting
-- By bot too: whoever asks for the calls of one looks up only those.
join public.prediction_paths as path on path.prediction_id = waiting.prediction_id and path.bot_name = waiting.bot_name
where path.status = 'waiting';
comment on view public.waiting_predictions is 'The rows of prediction_paths whose call waits to enter.';
