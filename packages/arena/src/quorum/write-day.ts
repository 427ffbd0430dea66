import type { Database } from '@quorum/local-stack';
import type { Day } from '../world/world.ts';
import { botName, exchange, symbolName } from './prepare-crowd.ts';
import { startOf } from './start-of.ts';

const regimeNames = ['TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE'];

/** The label of the day, and a call for every vote: enter now, look again in 24 hours. */
export async function writeCalls(database: Database, day: Day): Promise<void> {
  const at = startOf(day.index);
  await database.query(
    `insert into public.market_regimes (exchange, observed_at, regime, efficiency_ratio, volatility_ratio)
     values ($1, $2, $3, 0.5, 1)`,
    [exchange, at, regimeNames[day.label]!],
  );
  const calls = callsOf(day);
  await database.query(
    `insert into public.bot_predictions (
       bot_name, exchange, symbol, timeframe, predicted_at, side, confidence, reference_price, take_profit_price,
       stop_loss_price, horizon, reason, origin
     )
     select bot_name, $1, symbol, '1d', $2, side, 0.5, 100, case side when 'LONG' then 150 else 50 end,
       case side when 'LONG' then 50 else 150 end, '24 hours', 'a vote of the arena', 'replay'
     from unnest($3::text[], $4::text[], $5::text[]) as vote (bot_name, symbol, side)`,
    [exchange, at, calls.bots, calls.symbols, calls.sides],
  );
}

/** A candle a coin, and what came of every call of the day. */
export async function writeOutcomes(database: Database, day: Day, outcome: Int8Array): Promise<void> {
  const at = startOf(day.index);
  const until = startOf(day.index + 1);
  const closes = [...outcome].map((direction) => 100 + direction);
  await database.query(
    `insert into public.market_candles (exchange, symbol, timeframe, opened_at, open, high, low, close, volume)
     select $1, symbol, '1d', $2, 100, 101, 99, close, 1 from unnest($3::text[], $4::numeric[]) as coin (symbol, close)`,
    [exchange, at, closes.map((_, coin) => symbolName(coin)), closes],
  );
  await database.query(
    `with ended as (
       insert into public.prediction_outcomes (
         prediction_id, bot_name, exchange, symbol, timeframe, side, predicted_at, confidence, leverage, entered_at,
         entry_price, planned_loss, exited_at, exit_price, exit_reason, gross_return, fee_return, slippage_return,
         funding_return, liquidation_return, net_return, is_funding_known, is_correct, label_basis, price_24h, return_24h,
         is_correct_24h
       )
       select
         call.prediction_id, call.bot_name, call.exchange, call.symbol, '1d', call.side, call.predicted_at, call.confidence, 1,
         call.predicted_at, 100, 0.5, $3, coin.close, 'expired', move.size, 0, 0, 0, 0, move.size, true,
         move.size > 0, 'horizon', coin.close, move.size, move.size > 0
       from public.bot_predictions as call
       join unnest($4::text[], $5::numeric[]) as coin (symbol, close) on coin.symbol = call.symbol
       cross join lateral (
         select (case call.side when 'LONG' then 1 else -1 end * (coin.close / 100 - 1))::double precision as size
       ) as move
       where call.exchange = $1 and call.predicted_at = $2
       returning bot_name, engine.call_day(predicted_at) as day
     )
     select engine.mark_stale_directions(array_agg(bot_name), array_agg(day)) from ended`,
    [exchange, at, until, closes.map((_, coin) => symbolName(coin)), closes],
  );
}

function callsOf({ votes }: Day) {
  const bots: string[] = [];
  const symbols: string[] = [];
  const sides: string[] = [];
  for (const [bot, calls] of votes.entries()) {
    for (const [coin, vote] of calls.entries()) {
      if (vote === 0) continue;
      bots.push(botName(bot));
      symbols.push(symbolName(coin));
      sides.push(vote > 0 ? 'LONG' : 'SHORT');
    }
  }
  return { bots, symbols, sides };
}
