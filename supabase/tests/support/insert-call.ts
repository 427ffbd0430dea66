import type { Queryable } from '@quorum/local-stack';
import type { Call } from '@quorum/tracking';
import type { Instrument } from './insert-candles.ts';

/** Writes a call of recorded history. The bot is registered where it is new. Returns the prediction's id. */
export async function insertCall(
  database: Queryable,
  { exchange, symbol }: Instrument,
  call: Call,
  botName = 'drawn-bot',
): Promise<number> {
  await registerBot(database, botName);
  const [row] = await database.query<{ id: number }>(
    `insert into public.bot_predictions (
       bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, limit_price,
       take_profit_price, stop_loss_price, leverage, horizon, reason, origin
     ) values (
       $1, $2, $3, '15m', to_timestamp($4::float8), $5, 0.6, $6::numeric, $7::numeric,
       $8::numeric, $9::numeric, $10::numeric, make_interval(secs => $11::float8), 'drawn', 'replay'
     ) returning prediction_id::float8 as id`,
    [
      botName,
      exchange,
      symbol,
      call.predictedAt / 1000,
      call.side,
      (call.takeProfit + call.stopLoss) / 2,
      call.limit,
      call.takeProfit,
      call.stopLoss,
      call.leverage,
      call.horizon / 1000,
    ],
  );
  if (row === undefined) throw new Error(`the call of ${botName} on ${exchange} ${symbol} was not written`);
  return row.id;
}

async function registerBot(database: Queryable, botName: string): Promise<void> {
  await database.query(
    `insert into public.bots (bot_name, display_name, family, thesis, source, timeframe, warmup_candle_count)
     values ($1, $1, 'drawn', 'none', 'none', '15m', 0)
     on conflict (bot_name) do nothing`,
    [botName],
  );
}
