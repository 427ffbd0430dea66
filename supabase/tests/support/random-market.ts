import { arbitrarySeries, arbitrarySituationOn, type RandomSituation } from '@quorum/tracking/testing';
import fc from 'fast-check';
import type { Instrument } from './insert-candles.ts';

const CALLS = 35;

/** One symbol of a market: its history and what was said about it. */
export interface RandomSymbol extends Omit<RandomSituation, 'asOf'> {
  readonly instrument: Instrument;
}

/** Six symbols on candles of three lengths, 35 calls each. The same seed gives the same market. */
export function randomMarket(seed: number): RandomSymbol[] {
  const symbols = [
    arbitrarySeries('15m', { minLength: 180, maxLength: 220 }),
    arbitrarySeries('15m', { minLength: 180, maxLength: 220 }),
    arbitrarySeries('15m', { minLength: 180, maxLength: 220 }),
    arbitrarySeries('1h', { minLength: 80, maxLength: 100 }),
    arbitrarySeries('1h', { minLength: 80, maxLength: 100 }),
    arbitrarySeries('4h', { minLength: 40, maxLength: 50 }),
  ];
  return symbols.map((series, index) => {
    const symbol = series.chain((candles) =>
      arbitrarySituationOn(candles, { minLength: CALLS, maxLength: CALLS }),
    );
    return { ...drawOne(symbol, seed + index), instrument: { exchange: 'random', symbol: `WALK${index}` } };
  });
}

function drawOne<Value>(arbitrary: fc.Arbitrary<Value>, seed: number): Value {
  return fc.sample(arbitrary, { seed, numRuns: 1 })[0] as Value;
}
