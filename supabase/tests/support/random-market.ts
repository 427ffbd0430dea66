import fc from 'fast-check';
import { arbitraryCall } from './arbitrary-call.ts';
import { arbitrarySituation, type RandomSituation } from './arbitrary-situation.ts';
import type { Instrument } from './insert-candles.ts';

/** One symbol of a market: its history and what was said about it. */
export interface RandomSymbol extends Omit<RandomSituation, 'asOf'> {
  readonly instrument: Instrument;
}

/** A market of several symbols with many calls each; the same seed gives the same market. */
export function randomMarket(seed: number, symbolCount: number, callCount: number): RandomSymbol[] {
  return fc.sample(arbitrarySituation, { seed, numRuns: symbolCount }).map((situation, index) => ({
    ...situation,
    instrument: { exchange: 'random', symbol: `WALK${index}` },
    calls: fc.sample(fc.constantFrom(...situation.allSeries).chain(arbitraryCall), {
      seed,
      numRuns: callCount,
    }),
  }));
}
