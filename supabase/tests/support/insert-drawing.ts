import type { Queryable } from '@quorum/local-stack';
import { type DrawnCase, readDrawing, type Situation } from '@quorum/tracking';
import { insertCall } from './insert-call.ts';
import { type Instrument, insertCandles } from './insert-candles.ts';
import { insertInstrument } from './insert-instrument.ts';

const longAfter = Date.UTC(2025, 0, 1);

export interface InsertedDrawing extends Situation {
  readonly instrument: Instrument;
  readonly predictionId: number;
}

/** Writes a drawn case into the database: a venue of its own, the symbol, its candles, the call. */
export async function insertDrawing(
  database: Queryable,
  drawing: DrawnCase,
  exchange = 'drawing',
): Promise<InsertedDrawing> {
  const situation = readDrawing(drawing);
  const instrument = { exchange, symbol: 'DRAWN' };
  await insertInstrument(database, instrument, situation.market);
  for (const series of [situation.market.series, ...situation.market.finer]) {
    await insertCandles(database, instrument, series, longAfter);
  }
  return { ...situation, instrument, predictionId: await insertCall(database, instrument, situation.call) };
}
