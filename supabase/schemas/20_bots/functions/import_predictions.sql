-- Brings the past calls of an external bot in, so that it need not start without a record. They are marked as a replay:
-- what was known when they are judged is not what was known when they were made. Each is checked as a sent call is,
-- against our own price at its time; the good ones are written, and a second import of the same calls changes nothing.
create function engine.import_predictions(bot_name text, exchange text, calls jsonb)
returns table (place integer, prediction_id bigint, is_new boolean, fault text)
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_bot public.bots;
  v_fee_ratio numeric;
begin
  select bot.* into v_bot
  from public.bots as bot
  where bot.bot_name = import_predictions.bot_name and bot.is_external and not bot.is_ensemble;
  if not found then
    raise exception 'there is no external bot named %', engine.shown(import_predictions.bot_name) using errcode = '22023';
  end if;
  select known.taker_fee_ratio into v_fee_ratio
  from public.exchanges as known where known.exchange = import_predictions.exchange;
  if not found then
    raise exception 'there is no exchange named %', engine.shown(import_predictions.exchange) using errcode = '22023';
  end if;

  return query
  with line as (
    select
      part.place, part."clientId" as client_id, part.symbol, part."predictedAt" as predicted_at, part.side, part.confidence,
      part."entryPrice" as entry_price, part."limitPrice" as limit_price, part."takeProfitPrice" as take_profit,
      part."stopLossPrice" as stop_loss, part.leverage, make_interval(mins => part."horizonMinutes") as horizon, part.reason
    from jsonb_to_recordset(calls) as part (
      place integer, "clientId" text, symbol text, "predictedAt" timestamptz, side text, confidence double precision,
      "entryPrice" numeric, "limitPrice" numeric, "takeProfitPrice" numeric, "stopLossPrice" numeric,
      leverage numeric, "horizonMinutes" integer, reason text
    )
  ),
  priced as (
    select
      line.*, last.price as reference_price,
      case
        when symbols.symbol is null
          then format('symbol %s is not known on %s', engine.shown(line.symbol), import_predictions.exchange)
        when line.predicted_at is null then 'it has no time'
        when line.predicted_at > now()
          then format('its time %s has not come yet', engine.utc_text(line.predicted_at))
        when symbols.delisted_at <= line.predicted_at then format('%s was delisted by then', line.symbol)
        when last.price is null or last.is_stale
          then format('we have no candle of %s from just before it: bring candles of that time in first', line.symbol)
        when line.client_id is null or line.client_id !~ '^[A-Za-z0-9._:/-]{1,100}$'
          then format('id %s is not 1 to 100 letters, digits or . _ : / -', engine.shown(line.client_id))
        when abs(line.entry_price - last.price) > 0.1 * last.price
          then format('its entry %s is more than 10 %% away from our price %s at that time', line.entry_price, last.price)
        else engine.call_fault(line.side, line.confidence, last.price, line.limit_price, line.take_profit, line.stop_loss,
          line.leverage, line.horizon, line.reason, v_fee_ratio)
      end as fault
    from line
    left join public.market_symbols as symbols
      on symbols.exchange = import_predictions.exchange and symbols.symbol = line.symbol
    left join lateral engine.last_close(import_predictions.exchange, line.symbol, line.predicted_at) as last on true
  ),
  compared as (
    select
      priced.*, known.prediction_id as known_id,
      known.prediction_id is not null and (
        known.exchange, known.symbol, known.predicted_at, known.side, known.confidence, known.limit_price,
        known.take_profit_price, known.stop_loss_price, known.leverage, known.horizon, known.reason
      ) is distinct from (
        import_predictions.exchange, priced.symbol, priced.predicted_at, priced.side, priced.confidence, priced.limit_price,
        priced.take_profit, priced.stop_loss, priced.leverage, priced.horizon, priced.reason
      ) as is_other
    from priced
    left join public.bot_predictions as known
      on known.bot_name = v_bot.bot_name and known.client_id = priced.client_id
  ),
  written as (
    insert into public.bot_predictions as call (
      bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, limit_price,
      take_profit_price, stop_loss_price, leverage, horizon, reason, origin, client_id
    )
    select
      v_bot.bot_name, import_predictions.exchange, compared.symbol, v_bot.timeframe, compared.predicted_at, compared.side,
      compared.confidence, compared.reference_price, compared.limit_price, compared.take_profit, compared.stop_loss,
      compared.leverage, compared.horizon, compared.reason, 'replay', compared.client_id
    from compared
    where compared.fault is null and compared.known_id is null
    order by compared.place
    returning call.prediction_id, call.client_id
  )
  select
    compared.place, coalesce(written.prediction_id, compared.known_id), written.prediction_id is not null,
    case
      when compared.fault is null and compared.is_other
        then format('id %s belongs to another call of this bot: prediction %s', engine.shown(compared.client_id), compared.known_id)
      else compared.fault
    end
  from compared
  left join written on written.client_id = compared.client_id
  order by compared.place;
end;
$$;
comment on function engine.import_predictions(text, text, jsonb) is
  'calls: [{place, clientId, symbol, predictedAt, side, confidence, entryPrice, limitPrice, takeProfitPrice, stopLossPrice, leverage, horizonMinutes, reason}]. Answers each place: written, known before, or refused with the reason.';
