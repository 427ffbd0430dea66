-- Puts calls into the working set, waiting to enter; calls that are in it already wait anew.
create function engine.await_entry(prediction_ids bigint[])
returns void
language sql
volatile
set search_path = ''
begin atomic
  insert into engine.open_predictions as open_call (
    prediction_id, exchange, symbol, direction, predicted_at, limit_price, horizon, leverage,
    take_profit_price, stop_loss_price
  )
  select
    call.prediction_id, call.exchange, call.symbol, case call.side when 'LONG' then 1 else -1 end,
    call.predicted_at, call.limit_price, call.horizon, call.leverage, call.take_profit_price, call.stop_loss_price
  from public.bot_predictions as call
  where call.prediction_id = any (await_entry.prediction_ids)
  on conflict (prediction_id) do update
  set timeframe = null, entry_candle_at = null, entered_at = null, expires_at = null,
      lower_price = null, upper_price = null, liquidation_price = null, unchecked_from = null;
end;
comment on function engine.await_entry(bigint[]) is 'Opens these calls, or opens them again, as waiting to enter.';
