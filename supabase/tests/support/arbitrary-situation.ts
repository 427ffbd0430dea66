import { timeframeMs } from '@quorum/contracts';
import type { Call, CandleSeries, Market } from '@quorum/tracking';
import fc from 'fast-check';
import { arbitraryCall } from './arbitrary-call.ts';
import { arbitrarySeries, marketBegin } from './arbitrary-candles.ts';
import { arbitraryFinerCandles } from './arbitrary-finer-candles.ts';

const MINUTE = 60_000;

/** A market with all its series, some calls on it, and a moment at which to judge them. */
export interface RandomSituation extends Omit<Market, 'series' | 'finer'> {
  readonly allSeries: readonly CandleSeries[];
  readonly calls: readonly Call[];
  readonly asOf: number;
}

// Not a round number: no liquidation price may fall on a drawn one, where decimals and binary fractions part.
const costs = { takerFee: 0.0006, makerFee: 0.0002, slippage: 0.0003, maintenanceMargin: 0.00512347 };

export const arbitrarySituation: fc.Arbitrary<RandomSituation> = fc
  .constantFrom('15m', '1h', '4h')
  .chain((timeframe) => arbitrarySeries(timeframe))
  .chain((series) =>
    fc.record({
      allSeries: arbitrarySetOf(series),
      calls: fc.array(arbitraryCall(series), { minLength: 1, maxLength: 5 }),
      costs: fc.constant(costs),
      funding: arbitraryFunding(series),
      delisting: fc.option(arbitraryDelisting(series), { freq: 3 }),
      asOf: fc.integer({ min: 0, max: lengthOf(series) + 4000 }).map(minutesIn),
    }),
  );

function arbitrarySetOf(series: CandleSeries): fc.Arbitrary<CandleSeries[]> {
  if (series.timeframe === '15m') return fc.constant([series]);
  return arbitraryFinerCandles(series).map((finer) => [finer, series]);
}

function arbitraryFunding(series: CandleSeries): fc.Arbitrary<Market['funding']> {
  return fc.uniqueArray(
    fc.record({
      fundedAt: fc
        .integer({ min: 0, max: Math.ceil(lengthOf(series) / 60) })
        .map((hour) => minutesIn(hour * 60)),
      rate: fc.integer({ min: -30, max: 30 }).map((points) => points / 10_000),
    }),
    { maxLength: 12, selector: ({ fundedAt }) => fundedAt },
  );
}

/** A symbol is delisted once its last candle has closed. */
function arbitraryDelisting(series: CandleSeries): fc.Arbitrary<Market['delisting']> {
  return fc
    .integer({ min: lengthOf(series), max: lengthOf(series) + 600 })
    .map((minute) => ({ at: minutesIn(minute), reason: 'the venue closed' }));
}

/** Minutes from the first open to the last close. */
function lengthOf({ candles, timeframe }: CandleSeries): number {
  return ((candles.at(-1)?.openedAt ?? marketBegin) + timeframeMs(timeframe) - marketBegin) / MINUTE;
}

function minutesIn(minutes: number): number {
  return marketBegin + minutes * MINUTE;
}
