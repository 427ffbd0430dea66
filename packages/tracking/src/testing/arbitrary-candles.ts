import { type Candle, type Timeframe, timeframeMs } from '@quorum/contracts';
import fc from 'fast-check';
import type { CandleSeries } from '../market.ts';

/** Midnight, so that candles of every length begin with it. */
export const marketBegin = Date.UTC(2024, 0, 1);

/** What one candle does, in hundredths of the quote currency. */
interface Step {
  readonly skipped: number;
  readonly gap: number;
  readonly drift: number;
  readonly up: number;
  readonly down: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  // Missing candles before this one: mostly none, sometimes one, now and then an outage.
  skipped: fc.oneof(
    { weight: 18, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 30 }) },
  ),
  gap: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -900, max: 900 }) },
  ),
  drift: fc.integer({ min: -150, max: 150 }),
  up: wick(),
  down: wick(),
});

function wick(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 10, arbitrary: fc.integer({ min: 0, max: 80 }) },
    { weight: 1, arbitrary: fc.integer({ min: 300, max: 2500 }) },
  );
}

/** A series with gaps between candles, missing candles, outages and huge wicks, starting near 100. */
export function arbitrarySeries(
  timeframe: Timeframe,
  { minLength = 2, maxLength }: { minLength?: number; maxLength: number },
): fc.Arbitrary<CandleSeries> {
  return fc
    .array(step, { minLength, maxLength, size: 'max' })
    .map((steps) => ({ timeframe, candles: walk(timeframe, steps) }));
}

function walk(timeframe: Timeframe, steps: readonly Step[]): Candle[] {
  let openedAt = marketBegin - timeframeMs(timeframe);
  let price = 10_000;
  return steps.map((one, index) => {
    openedAt += timeframeMs(timeframe) * (1 + (index === 0 ? 0 : one.skipped));
    const open = atLeastOne(price + one.gap);
    const close = atLeastOne(open + one.drift);
    price = close;
    const high = Math.max(open, close) + one.up;
    const low = atLeastOne(Math.min(open, close) - one.down);
    return { openedAt, open: open / 100, high: high / 100, low: low / 100, close: close / 100, volume: 1 };
  });
}

function atLeastOne(hundredths: number): number {
  return Math.max(hundredths, 1);
}
