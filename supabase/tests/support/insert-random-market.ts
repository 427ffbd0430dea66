import type { Queryable } from '@quorum/local-stack';
import { insertCall } from './insert-call.ts';
import { insertCandles } from './insert-candles.ts';
import { insertInstrument } from './insert-instrument.ts';
import type { RandomSymbol } from './random-market.ts';

const BOTS = 5;
const longAfter = Date.UTC(2025, 0, 1);

/** Writes a whole market, its history first, then the calls of five bots. Returns the ids of the calls. */
export async function insertRandomMarket(
  database: Queryable,
  market: readonly RandomSymbol[],
): Promise<number[]> {
  await insertSymbols(database, market);
  for (const { instrument, allSeries } of market) {
    for (const series of allSeries) await insertCandles(database, instrument, series, longAfter);
  }
  return insertCalls(database, market);
}

export async function insertSymbols(database: Queryable, market: readonly RandomSymbol[]): Promise<void> {
  for (const symbol of market) await insertInstrument(database, symbol.instrument, symbol);
}

export async function insertCalls(database: Queryable, market: readonly RandomSymbol[]): Promise<number[]> {
  const ids: number[] = [];
  for (const { instrument, calls } of market) {
    for (const [index, call] of calls.entries()) {
      ids.push(await insertCall(database, instrument, call, `bot-${index % BOTS}`));
    }
  }
  return ids;
}
