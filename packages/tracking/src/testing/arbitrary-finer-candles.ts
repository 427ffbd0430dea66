import { type Candle, timeframeMs } from '@quorum/contracts';
import fc from 'fast-check';
import type { CandleSeries } from '../market.ts';

/** Where inside each coarse candle its extremes fall, and which finer candle is missing, if any. */
const inside = fc.record({
  isKnown: fc.boolean(),
  highAt: fc.nat(15),
  lowAt: fc.nat(15),
  missing: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(15) }),
});

/** 15m candles inside some candles of a coarser series, from any of its candles but the first on; some are missing. */
export function arbitraryFinerCandles(coarse: CandleSeries): fc.Arbitrary<CandleSeries> {
  const count = timeframeMs(coarse.timeframe) / timeframeMs('15m');
  const { length } = coarse.candles;
  return fc
    .record({
      begin: fc.integer({ min: 1, max: length }),
      insides: fc.array(inside, { minLength: length, maxLength: length }),
    })
    .map(({ begin, insides }) => ({
      timeframe: '15m',
      candles: coarse.candles.flatMap((candle, index) => {
        const places = insides[index];
        return index >= begin && places?.isKnown ? split(candle, count, places) : [];
      }),
    }));
}

interface Places {
  readonly highAt: number;
  readonly lowAt: number;
  readonly missing: number | null;
}

function split(candle: Candle, count: number, { highAt, lowAt, missing }: Places): Candle[] {
  return Array.from({ length: count }, (_, place) => {
    const open = place === 0 ? candle.open : candle.close;
    const high = place === highAt % count ? candle.high : Math.max(open, candle.close);
    const low = place === lowAt % count ? candle.low : Math.min(open, candle.close);
    const openedAt = candle.openedAt + place * timeframeMs('15m');
    return { openedAt, open, high, low, close: candle.close, volume: 1 };
  }).filter((_, place) => missing === null || place !== missing % count);
}
