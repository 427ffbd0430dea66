-- Writes what the bots said about some symbols at one moment. A symbol of a scan is written once:
-- said again, by a second worker or a restarted one, it changes nothing.
create function engine.record_scan(exchange text, timeframe text, as_of timestamptz, origin text, symbols jsonb)
returns integer
language plpgsql
volatile
set search_path = ''
as $$
#variable_conflict use_column
declare
  v_scan_id bigint;
  v_written integer;
begin
  insert into public.scans (exchange, timeframe, as_of, origin)
  values (record_scan.exchange, record_scan.timeframe, record_scan.as_of, record_scan.origin)
  on conflict (exchange, timeframe, as_of) do nothing;

  select scan.scan_id into v_scan_id
  from public.scans as scan
  where scan.exchange = record_scan.exchange
    and scan.timeframe = record_scan.timeframe
    and scan.as_of = record_scan.as_of;

  with answer as (
    select part.*
    from jsonb_to_recordset(symbols) as part (
      symbol text, "decisionCount" integer, abstentions jsonb, predictions jsonb
    )
  ),
  receipt as (
    insert into public.scan_symbols (scan_id, symbol, decision_count, prediction_count, abstentions)
    select v_scan_id, symbol, "decisionCount", jsonb_array_length(predictions), abstentions
    from answer
    order by symbol
    on conflict (scan_id, symbol) do nothing
    returning symbol
  )
  insert into public.bot_predictions (
    scan_id, bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, raw_score,
    reference_price, limit_price, take_profit_price, stop_loss_price, leverage, horizon, reason, origin
  )
  select
    v_scan_id, call."botName", record_scan.exchange, answer.symbol, record_scan.timeframe, record_scan.as_of,
    call.side, call.confidence, call.score, call."referencePrice", call."limitPrice", call."takeProfitPrice",
    call."stopLossPrice", call.leverage, make_interval(mins => call."horizonMinutes"), call.reason, record_scan.origin
  from answer
  join receipt on receipt.symbol = answer.symbol
  cross join lateral jsonb_to_recordset(answer.predictions) as call (
    "botName" text, side text, confidence double precision, score double precision,
    "referencePrice" numeric, "limitPrice" numeric, "takeProfitPrice" numeric, "stopLossPrice" numeric,
    leverage numeric, "horizonMinutes" integer, reason text
  )
  order by answer.symbol, call."botName";
  get diagnostics v_written = row_count;
  return v_written;
end;
$$;
comment on function engine.record_scan(text, text, timestamptz, text, jsonb) is
  'symbols: [{symbol, decisionCount, abstentions: {reason: count}, predictions: [{botName, side, confidence, score, referencePrice, limitPrice, takeProfitPrice, stopLossPrice, leverage, horizonMinutes, reason}]}]. Returns how many predictions were new.';
