import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { threeSoldiers } from './three-soldiers.ts';

/** Bodies of 1 and ranges of 3 on the way to 100. */
const toHundred = { candles: 60, to: 100 };

describe('Three soldiers and crows', () => {
  it('goes LONG on three rising bodies out of a fall', () => {
    const series = drawMarket(
      {
        from: 160,
        legs: [
          toHundred,
          { open: 100, high: 101.2, low: 99.5, close: 101, volume: 100 },
          { open: 101, high: 102.3, low: 100.8, close: 102.2, volume: 100 },
          { open: 102.2, high: 103.4, low: 102, close: 103.3, volume: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(threeSoldiers, series)).toMatchObject([
      {
        candle: 62,
        call: {
          side: 'LONG',
          leverage: 2,
          reason: 'three soldiers of 1 average bodies or more, from 100 against EMA(20) 109.5',
        },
      },
    ]);
  });

  it('goes SHORT on three falling bodies out of a rise', () => {
    const series = drawMarket(
      {
        from: 40,
        legs: [
          toHundred,
          { open: 100, high: 100.5, low: 98.8, close: 99, volume: 100 },
          { open: 99, high: 99.2, low: 97.7, close: 97.8, volume: 100 },
          { open: 97.8, high: 98, low: 96.6, close: 96.7, volume: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(threeSoldiers, series)).toMatchObject([
      {
        candle: 62,
        call: {
          side: 'SHORT',
          reason: 'three crows of 1 average bodies or more, from 100 against EMA(20) 90.5',
        },
      },
    ]);
  });

  it('abstains when they only go on with the rise', () => {
    const series = drawMarket(
      { from: 40, legs: [toHundred, { open: 100, high: 101.2, low: 99.5, close: 101, volume: 100 }] },
      '1h',
    );
    expect(callsOf(threeSoldiers, series)).toEqual([]);
    expect(lastReason(threeSoldiers, series)).toBe(
      'three candles for LONG from 98 do not come out of a move against EMA(20) 88.5',
    );
  });

  it('abstains when the third is a weak one', () => {
    const series = drawMarket(
      {
        from: 160,
        legs: [
          toHundred,
          { open: 100, high: 101.2, low: 99.5, close: 101, volume: 100 },
          { open: 101, high: 102.3, low: 100.8, close: 102.2, volume: 100 },
          { open: 102.2, high: 102.6, low: 102, close: 102.4, volume: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(threeSoldiers, series)).toEqual([]);
    expect(lastReason(threeSoldiers, series)).toBe(
      'the smallest of three bodies is 0.2, needs 0.7 average ones of 1',
    );
  });
});
