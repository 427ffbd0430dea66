-- The work behind submit_prediction: who speaks, whether it may, whether the call can be judged; then it is written.
-- It runs with its owner's rights because bots may write no table. The owner is whoever applied the migrations:
-- `postgres` on Supabase, which is no superuser. There is no time to send: a call is made when it arrives.
create function engine.accept_prediction(
  bot_name text, bot_key text, symbol text, side text, confidence double precision, take_profit numeric,
  stop_loss numeric, exchange text, timeframe text, limit_price numeric, leverage numeric, horizon_minutes integer,
  reason text, client_id text
)
returns public.prediction_receipt
language plpgsql
volatile
security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_bot public.bots;
  v_timeframe text;
  v_leverage numeric := coalesce(accept_prediction.leverage, 1);
  v_horizon interval := make_interval(mins => coalesce(accept_prediction.horizon_minutes, 1440));
  v_reason text := coalesce(accept_prediction.reason, 'no reason given');
  v_receipt public.prediction_receipt;
  v_market record;
  v_fault text;
begin
  v_bot := engine.authenticate_bot(accept_prediction.bot_name, accept_prediction.bot_key);
  v_timeframe := coalesce(accept_prediction.timeframe, v_bot.timeframe);
  perform engine.count_bot_call(v_bot.bot_name);

  v_receipt := engine.recall_prediction(v_bot.bot_name, accept_prediction.client_id, accept_prediction.exchange,
    accept_prediction.symbol, v_timeframe, accept_prediction.side, accept_prediction.confidence,
    accept_prediction.limit_price, accept_prediction.take_profit, accept_prediction.stop_loss,
    v_leverage, v_horizon, v_reason);
  if v_receipt.prediction_id is not null then
    return v_receipt;
  end if;

  select * into v_market from engine.find_call_market(accept_prediction.exchange, accept_prediction.symbol);
  v_fault := case
    when accept_prediction.client_id !~ '^[A-Za-z0-9._:/-]{1,100}$'
      then format('client id %s is not 1 to 100 letters, digits or . _ : / -', engine.shown(accept_prediction.client_id))
    when v_timeframe not in ('15m', '1h', '4h', '1d')
      then format('timeframe %s is none of 15m, 1h, 4h and 1d', engine.shown(v_timeframe))
    else engine.call_fault(accept_prediction.side, accept_prediction.confidence, v_market.reference_price,
      accept_prediction.limit_price, accept_prediction.take_profit, accept_prediction.stop_loss,
      v_leverage, v_horizon, v_reason, v_market.fee_ratio)
  end;
  if v_fault is not null then
    raise exception '%', v_fault using errcode = '22023';
  end if;

  insert into public.bot_predictions as call (
    bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, limit_price,
    take_profit_price, stop_loss_price, leverage, horizon, reason, origin, client_id
  )
  values (
    v_bot.bot_name, v_market.exchange, accept_prediction.symbol, v_timeframe, now(), accept_prediction.side,
    accept_prediction.confidence, v_market.reference_price, accept_prediction.limit_price,
    accept_prediction.take_profit, accept_prediction.stop_loss, v_leverage, v_horizon, v_reason, 'external',
    accept_prediction.client_id
  )
  returning call.prediction_id, call.predicted_at, call.reference_price, true into v_receipt;
  return v_receipt;
end;
$$;
comment on function engine.accept_prediction(text, text, text, text, double precision, numeric, numeric, text, text, numeric, numeric, integer, text, text) is
  'Authenticates an external bot, checks its call and writes it. Reached through public.submit_prediction only.';
