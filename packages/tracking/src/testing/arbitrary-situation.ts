import { timeframeMs } from '@quorum/contracts';
import fc from 'fast-check';
import type { Call } from '../call.ts';
import type { CandleSeries, Market } from '../market.ts';
import { arbitraryCall } from './arbitrary-call.ts';
import { arbitrarySeries, marketBegin } from './arbitrary-candles.ts';
import { arbitraryFinerCandles } from './arbitrary-finer-candles.ts';

const MINUTE = 60_000;

/** A market with all its series, some calls on it, and a moment at which to judge them. */
export interface RandomSituation extends Omit<Market, 'series' | 'finer'> {
  /** Finest first. */
  readonly allSeries: readonly CandleSeries[];
  readonly calls: readonly Call[];
  readonly asOf: number;
}

// Not a round number: no liquidation price may fall on a drawn one, where decimals and binary fractions part.
const costs = { takerFee: 0.0006, makerFee: 0.0002, slippage: 0.0003, maintenanceMargin: 0.00512347 };

/** Short series of any timeframe, coarse ones with finer candles beside them. */
export const arbitrarySituation: fc.Arbitrary<RandomSituation> = fc
  .oneof(
    arbitrarySeries('15m', { maxLength: 120 }),
    arbitrarySeries('1h', { maxLength: 60 }),
    arbitrarySeries('4h', { maxLength: 30 }),
  )
  .chain((series) => arbitrarySituationOn(series, { minLength: 1, maxLength: 5 }));

export function arbitrarySituationOn(
  series: CandleSeries,
  callCount: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<RandomSituation> {
  return arbitrarySetOf(series).chain((allSeries) => {
    const minutes = minutesOf(allSeries);
    return fc.record({
      allSeries: fc.constant(allSeries),
      calls: fc.array(fc.constantFrom(...allSeries).chain(arbitraryCall), callCount),
      costs: fc.constant(costs),
      funding: arbitraryFunding(minutes),
      delisting: fc.oneof(
        { weight: 5, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: arbitraryDelisting(allSeries, minutes) },
      ),
      // Mostly late enough for something to have happened.
      asOf: fc.integer({ min: -Math.floor(minutes / 2), max: 4000 }).map((late) => after(minutes + late)),
    });
  });
}

function arbitrarySetOf(series: CandleSeries): fc.Arbitrary<CandleSeries[]> {
  if (series.timeframe === '15m') return fc.constant([series]);
  return arbitraryFinerCandles(series).map((finer) =>
    finer.candles.length > 0 ? [finer, series] : [series],
  );
}

function arbitraryFunding(minutes: number): fc.Arbitrary<Market['funding']> {
  return fc.uniqueArray(
    fc.record({
      fundedAt: fc.integer({ min: 0, max: Math.ceil(minutes / 60) }).map((hour) => after(hour * 60)),
      rate: fc.integer({ min: -30, max: 30 }).map((points) => points / 10_000),
    }),
    { maxLength: 12, selector: ({ fundedAt }) => fundedAt },
  );
}

/** At any minute after every series has begun. */
function arbitraryDelisting(
  all: readonly CandleSeries[],
  minutes: number,
): fc.Arbitrary<Market['delisting']> {
  const begun = Math.max(...all.map(({ candles }) => candles[0]?.openedAt ?? marketBegin));
  return fc
    .integer({ min: (begun - marketBegin) / MINUTE, max: minutes + 600 })
    .map((minute) => ({ at: after(minute), reason: 'the venue closed' }));
}

/** How long the coarsest series lasts. */
function minutesOf(all: readonly CandleSeries[]): number {
  const ends = all.map(
    ({ candles, timeframe }) => (candles.at(-1)?.openedAt ?? marketBegin) + timeframeMs(timeframe),
  );
  return (Math.max(...ends) - marketBegin) / MINUTE;
}

function after(minutes: number): number {
  return marketBegin + minutes * MINUTE;
}
