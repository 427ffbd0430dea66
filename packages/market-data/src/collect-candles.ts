import type { Candle } from '@quorum/contracts';
import type { CandleBatch, Rejection } from './candle-source.ts';

/** Reads all batches into memory: for short ranges and for tests. */
export async function collectCandles(
  batches: AsyncIterable<CandleBatch>,
): Promise<{ candles: Candle[]; rejected: Rejection[] }> {
  const candles: Candle[] = [];
  const rejected: Rejection[] = [];
  for await (const batch of batches) {
    candles.push(...batch.candles);
    rejected.push(...batch.rejected);
  }
  return { candles, rejected };
}
