import { describe, expect, it } from 'vitest';
import { type Drawing, drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { bitcoinPairReversion } from './bitcoin-pair-reversion.ts';

const bitcoin: Drawing = { from: 1000, legs: [{ candles: 124, to: 1000 }] };
/** A coin that swings by a half percent for 120 candles, then goes to each of the prices. */
const coinTo = (...prices: number[]): Drawing => ({
  from: 100,
  legs: [
    ...Array.from({ length: 60 }, (_, i) => ({ candles: 2, to: i % 2 ? 99.5 : 100.5 })),
    ...prices.map((to) => ({ candles: 1, to })),
  ],
});
const marketWith = (...prices: number[]) => drawMarket(coinTo(...prices), '1h', { benchmark: bitcoin });

describe('Bitcoin pair reversion', () => {
  it('goes SHORT when a coin that ran ahead of Bitcoin starts back', () => {
    expect(callsOf(bitcoinPairReversion, marketWith(102, 100.5)).at(-1)).toMatchObject({
      candle: 121,
      call: {
        side: 'SHORT',
        reason: 'the ratio to Bitcoin came back from 4.854 to 1.175 deviations of 96 candles',
      },
    });
  });

  it('goes LONG when a coin that fell behind Bitcoin starts back', () => {
    expect(callsOf(bitcoinPairReversion, marketWith(98, 99.5)).at(-1)).toMatchObject({
      candle: 121,
      call: { side: 'LONG' },
    });
  });

  it('waits while the ratio stays away', () => {
    expect(lastReason(bitcoinPairReversion, marketWith(102, 103))).toMatch(
      /^the ratio to Bitcoin is still .* deviations off$/,
    );
  });

  it('abstains when coin and Bitcoin move together', () => {
    const both = drawMarket(coinTo(102, 100.5), '1h', { benchmark: coinTo(102, 100.5) });
    expect(callsOf(bitcoinPairReversion, both)).toEqual([]);
  });

  it('abstains for Bitcoin itself', () => {
    expect(lastReason(bitcoinPairReversion, drawMarket(bitcoin, '1h'))).toBe(
      'no benchmark: no Bitcoin candle at this time, or this is Bitcoin',
    );
  });
});
