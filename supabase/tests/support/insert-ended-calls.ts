import type { Queryable } from '@quorum/local-stack';

/** A call as evaluate_outcomes leaves it behind. */
export interface EndedCall {
  readonly botName: string;
  /** ms since 1970. */
  readonly enteredAt: number;
  readonly exitedAt: number;
  readonly netReturn: number;
  readonly confidence: number;
  readonly isCorrect: boolean | null;
  readonly leverage: number;
  readonly side: 'LONG' | 'SHORT';
  /** Distance of the stop is 100 less this, on either side; the entry price is 100. */
  readonly stopLoss: number;
  readonly favourableMove: number;
  readonly adverseMove: number;
}

/** Writes calls and their outcomes on a symbol without candles, and marks what the jobs would have marked. */
export async function insertEndedCalls(database: Queryable, calls: readonly EndedCall[]): Promise<void> {
  await database.query(
    `with call as (
       select row_number() over () as number, given.*
       from jsonb_to_recordset($1::jsonb) as given (
         "botName" text, "enteredAt" float8, "exitedAt" float8, "netReturn" float8, confidence float8,
         "isCorrect" boolean, leverage numeric, side text, "stopLoss" numeric, "favourableMove" float8, "adverseMove" float8
       )
     ),
     exchange as (
       insert into public.exchanges (exchange, kind) values ('ended', 'recorded') on conflict do nothing
     ),
     symbol as (
       insert into public.market_symbols (exchange, symbol) values ('ended', 'AAA') on conflict do nothing
     ),
     bot as (
       insert into public.bots (bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count)
       select distinct "botName", 'drawn', 'drawn', 'none', 'none', '15m', 0 from call
       on conflict do nothing
     ),
     prediction as (
       insert into public.bot_predictions (
         bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, take_profit_price,
         stop_loss_price, leverage, horizon, reason, origin, client_id
       )
       select "botName", 'ended', 'AAA', '15m', to_timestamp("enteredAt" / 1000), side, confidence, 100,
         case side when 'LONG' then 150 else 50 end, case side when 'LONG' then "stopLoss" else 200 - "stopLoss" end, leverage, '24 hours', 'drawn', 'replay', number::text
       from call
       order by call.number
       returning prediction_id, bot_name, client_id
     )
     insert into public.prediction_outcomes (
       prediction_id, bot_name, exchange, symbol, timeframe, side, predicted_at, confidence, leverage, entered_at,
       entry_price, planned_loss, exited_at, exit_price, exit_reason, gross_return, fee_return, slippage_return, funding_return,
       liquidation_return, net_return, favourable_move, adverse_move, is_funding_known, is_correct, label_basis
     )
     select prediction_id, bot_name, 'ended', 'AAA', '15m', side, to_timestamp("enteredAt" / 1000), confidence, leverage,
       to_timestamp("enteredAt" / 1000), 100, leverage * (100 - "stopLoss") / 100, to_timestamp("exitedAt" / 1000), 100, 'expired', "netReturn", 0, 0, 0, 0,
       "netReturn", "favourableMove", "adverseMove", true, "isCorrect",
       case when "isCorrect" is null then 'flat' else 'horizon' end
     from call join prediction on client_id = number::text and bot_name = "botName"`,
    [JSON.stringify(calls)],
  );
  await database.execute('delete from engine.open_predictions');
  await database.query(
    `select engine.mark_stale_states(array_agg(bot_name), array_agg((entered_at at time zone 'UTC')::date), null)
     from public.prediction_outcomes where exchange = 'ended'`,
  );
}
