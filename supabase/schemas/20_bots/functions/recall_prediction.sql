-- A call that was sent before under this client id: the same words are the same call, other words are a mistake.
create function engine.recall_prediction(
  bot_name text, client_id text, exchange text, symbol text, timeframe text, side text, confidence double precision,
  limit_price numeric, take_profit numeric, stop_loss numeric, leverage numeric, horizon interval, reason text
)
returns public.prediction_receipt
language plpgsql
stable
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_known public.bot_predictions;
begin
  select call.* into v_known
  from public.bot_predictions as call
  where call.bot_name = recall_prediction.bot_name and call.client_id = recall_prediction.client_id;
  if not found then
    return null;
  end if;
  if (
    v_known.exchange, v_known.symbol, v_known.timeframe, v_known.side, v_known.confidence, v_known.limit_price,
    v_known.take_profit_price, v_known.stop_loss_price, v_known.leverage, v_known.horizon, v_known.reason
  ) is distinct from (
    coalesce(recall_prediction.exchange, v_known.exchange), recall_prediction.symbol, recall_prediction.timeframe,
    recall_prediction.side, recall_prediction.confidence, recall_prediction.limit_price,
    recall_prediction.take_profit, recall_prediction.stop_loss, recall_prediction.leverage,
    recall_prediction.horizon, recall_prediction.reason
  ) then
    raise exception 'client id % belongs to another call of this bot: prediction %',
        engine.shown(recall_prediction.client_id), v_known.prediction_id
      using errcode = 'PT409', hint = 'A call cannot be changed once it is made. Give a new call a new id.';
  end if;
  return row(v_known.prediction_id, v_known.predicted_at, v_known.reference_price, false)::public.prediction_receipt;
end;
$$;
comment on function engine.recall_prediction(text, text, text, text, text, text, double precision, numeric, numeric, numeric, numeric, interval, text) is
  'The receipt of a call that was made before; null when the id is new. Raises PT409 (HTTP 409) when the id was used for other words.';
