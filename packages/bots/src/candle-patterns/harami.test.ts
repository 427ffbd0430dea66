import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { harami } from './harami.ts';

/** Bodies of 1 and ranges of 3 on the way to 100. */
const toHundred = { candles: 60, to: 100 };

describe('Harami after a long body', () => {
  it('goes LONG when a small rising body stays inside a long falling one', () => {
    const series = drawMarket(
      {
        from: 160,
        legs: [
          toHundred,
          { open: 100, high: 100.4, low: 96.8, close: 97, volume: 100 },
          { open: 97, high: 98.4, low: 96.9, close: 98.2, volume: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(harami, series)).toMatchObject([
      {
        candle: 61,
        call: {
          side: 'LONG',
          limit: expect.closeTo(97.9067, 4),
          reason: 'a body of 3 average ones and a small one of 0.4 of it inside: fade it LONG',
        },
      },
    ]);
  });

  it('goes SHORT when a small falling body stays inside a long rising one', () => {
    const series = drawMarket(
      {
        from: 40,
        legs: [
          toHundred,
          { open: 100, high: 103.2, low: 99.6, close: 103, volume: 100 },
          { open: 103, high: 103.1, low: 101.6, close: 101.8, volume: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(harami, series)).toMatchObject([
      {
        candle: 61,
        call: {
          side: 'SHORT',
          reason: 'a body of 3 average ones and a small one of 0.4 of it inside: fade it SHORT',
        },
      },
    ]);
  });

  it('abstains when the second candle makes a new low', () => {
    const series = drawMarket(
      {
        from: 160,
        legs: [
          toHundred,
          { open: 100, high: 100.4, low: 96.8, close: 97, volume: 100 },
          { open: 97, high: 98.4, low: 96.5, close: 98.2, volume: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(harami, series)).toEqual([]);
    expect(lastReason(harami, series)).toBe('96.5–98.4 is not inside the candle before, 96.8–100.4');
  });

  it('abstains when the first body is a usual one', () => {
    const series = drawMarket(
      {
        from: 160,
        legs: [
          toHundred,
          { open: 100, high: 100.4, low: 98.8, close: 99, volume: 100 },
          { open: 99, high: 99.4, low: 98.9, close: 99.2, volume: 100 },
        ],
      },
      '1h',
    );
    expect(callsOf(harami, series)).toEqual([]);
    expect(lastReason(harami, series)).toBe('the long body is 1, needs 1.8 average ones of 1');
  });
});
