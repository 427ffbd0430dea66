import { timeframeMs } from '@quorum/contracts';
import fc from 'fast-check';
import type { Call } from '../call.ts';
import type { CandleSeries } from '../market.ts';
import { marketBegin } from './arbitrary-candles.ts';

const MINUTE = 60_000;

/** A call on a series: made at any minute of it, with levels near and far, at any leverage, for any horizon. */
export function arbitraryCall(series: CandleSeries): fc.Arbitrary<Call> {
  const length = timeframeMs(series.timeframe);
  const end = (series.candles.at(-1)?.openedAt ?? marketBegin) + length;
  return fc
    .record({
      side: fc.constantFrom('LONG', 'SHORT'),
      predictedAt: fc.integer({ min: -90, max: (end - marketBegin) / MINUTE }).map(minutesIn),
      toTarget: fc.integer({ min: 10, max: 1500 }),
      toStop: fc.integer({ min: 10, max: 1500 }),
      toLimit: fc.option(fc.integer({ min: -300, max: 300 }), { freq: 2 }),
      leverage: fc.constantFrom(1, 1, 1, 1, 2, 3, 5, 10, 25, 125),
      horizon: arbitraryHorizon(length),
    })
    .map(({ toTarget, toStop, toLimit, ...rest }) => ({
      ...rest,
      ...pricesOf(rest, toTarget, toStop, toLimit, series),
    }));
}

function minutesIn(minutes: number): number {
  return marketBegin + minutes * MINUTE;
}

/** Mostly whole candles, sometimes an end inside one; between 15 minutes and 30 days. */
function arbitraryHorizon(length: number): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 60 }).map((count) => count * length) },
    { weight: 1, arbitrary: fc.integer({ min: 15, max: 3000 }).map((minutes) => minutes * MINUTE) },
  );
}

function pricesOf(
  { side, predictedAt }: Pick<Call, 'side' | 'predictedAt'>,
  toTarget: number,
  toStop: number,
  toLimit: number | null,
  series: CandleSeries,
): Pick<Call, 'limit' | 'takeProfit' | 'stopLoss'> {
  const last = series.candles.findLast((candle) => candle.openedAt < predictedAt);
  const seen = Math.round((last?.close ?? 100) * 100);
  const base = Math.max(seen + (toLimit ?? 0), 20);
  const above = (distance: number) => (base + distance) / 100;
  const below = (distance: number) => Math.max(base - distance, 1) / 100;
  return {
    limit: toLimit === null ? null : base / 100,
    takeProfit: side === 'LONG' ? above(toTarget) : below(toTarget),
    stopLoss: side === 'LONG' ? below(toStop) : above(toStop),
  };
}
