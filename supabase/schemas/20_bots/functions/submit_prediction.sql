-- How a bot that runs elsewhere makes a call. It counts from now and from our own last close; neither can be sent.
create function public.submit_prediction(
  p_bot_name text,
  p_bot_key text,
  p_symbol text,
  p_side text,
  p_confidence double precision,
  p_take_profit numeric,
  p_stop_loss numeric,
  p_exchange text default null,
  p_timeframe text default null,
  p_limit_price numeric default null,
  p_leverage numeric default 1,
  p_horizon_minutes integer default 1440,
  p_reason text default null,
  p_client_id text default null
)
returns public.prediction_receipt
language sql
volatile
set search_path = ''
begin atomic
  select engine.accept_prediction(
    p_bot_name, p_bot_key, p_symbol, p_side, p_confidence, p_take_profit, p_stop_loss, p_exchange, p_timeframe,
    p_limit_price, p_leverage, p_horizon_minutes, p_reason, p_client_id
  );
end;
comment on function public.submit_prediction(text, text, text, text, double precision, numeric, numeric, text, text, numeric, numeric, integer, text, text) is
  'Makes one call for an external bot and returns its receipt. HTTP 400 names what is wrong with the call, 401 the key, 409 a client id that was used for another call, 429 the limit of calls a minute, 503 stale prices. With p_client_id a call may be sent again safely.';
