import { type Candle, timeframeMs } from '@quorum/contracts';
import type { CandleBatch, CandleRequest, Rejection } from '../candle-source.ts';
import { mapCandle } from './map-candle.ts';

/** What a page is measured against: the exchange's clock closes candles too, since ours may be fast. */
export interface PageContext {
  readonly request: CandleRequest;
  readonly where: string;
  readonly exchangeNow: number;
}

/** Keeps the closed candles of a page that are in range, each once; an open last one goes without a word. */
export function siftPage(
  rows: readonly unknown[],
  { request, where, exchangeNow }: PageContext,
): CandleBatch {
  const candles: Candle[] = [];
  const rejected: Rejection[] = [];
  const closedBy = Math.min(request.asOf, exchangeNow) - timeframeMs(request.timeframe);
  for (const row of rows) {
    const candle = mapCandle(row, request.timeframe);
    const reject = (reason: string) =>
      rejected.push({ where, reason, raw: JSON.stringify(row).slice(0, 300) });
    if (typeof candle === 'string') reject(candle);
    else if (candle.openedAt > exchangeNow)
      reject(`${isoTime(candle)} lies in the future of the exchange's clock`);
    else if (candle.openedAt <= (candles.at(-1)?.openedAt ?? -1)) reject(`${isoTime(candle)} is there twice`);
    else if (isWanted(candle, request, closedBy)) candles.push(candle);
  }
  return { candles, rejected };
}

function isWanted({ openedAt }: Candle, { from, to }: CandleRequest, closedBy: number): boolean {
  return openedAt >= from && openedAt < to && openedAt <= closedBy;
}

function isoTime({ openedAt }: Candle): string {
  return new Date(openedAt).toISOString();
}
