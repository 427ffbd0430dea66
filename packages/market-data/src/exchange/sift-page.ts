import { type Candle, timeframeMs } from '@quorum/contracts';
import type { CandleBatch, CandleRequest, Rejection } from '../candle-source.ts';
import { jumpFault } from './jump-fault.ts';
import { mapCandle } from './map-candle.ts';

/** What a page is measured against: the exchange's clock closes candles too, since ours may be fast. */
export interface PageContext {
  readonly request: CandleRequest;
  readonly where: string;
  readonly exchangeNow: number;
}

interface Sound {
  readonly candle: Candle;
  readonly row: unknown;
}

/** Keeps the closed candles of a page that are in range, each once; an open last one goes without a word. */
export function siftPage(
  rows: readonly unknown[],
  { request, where, exchangeNow }: PageContext,
): CandleBatch {
  const rejected: Rejection[] = [];
  const reject = (row: unknown, reason: string) =>
    rejected.push({ where, reason, raw: JSON.stringify(row).slice(0, 300) });
  const sound: Sound[] = [];
  for (const row of rows) {
    const candle = mapCandle(row, request.timeframe);
    if (typeof candle === 'string') reject(row, candle);
    else if (candle.openedAt > exchangeNow)
      reject(row, `${isoTime(candle)} lies in the future of the exchange's clock`);
    else if (candle.openedAt <= (sound.at(-1)?.candle.openedAt ?? -1))
      reject(row, `${isoTime(candle)} is there twice`);
    else sound.push({ candle, row });
  }

  const step = timeframeMs(request.timeframe);
  const closedBy = Math.min(request.asOf, exchangeNow) - step;
  const candles: Candle[] = [];
  let before: Candle | undefined;
  for (const [i, { candle, row }] of sound.entries()) {
    const fault = jumpFault(candle, before, sound[i + 1]?.candle, step);
    before = fault ? before : candle;
    if (!isWanted(candle, request, closedBy)) continue;
    if (fault) reject(row, fault);
    else candles.push(candle);
  }
  return { candles, rejected };
}

function isWanted({ openedAt }: Candle, { from, to }: CandleRequest, closedBy: number): boolean {
  return openedAt >= from && openedAt < to && openedAt <= closedBy;
}

function isoTime({ openedAt }: Candle): string {
  return new Date(openedAt).toISOString();
}
