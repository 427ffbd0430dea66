import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { drawReadings, swinging } from '../testing/draw-readings.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { openInterestBuildUp } from './open-interest-build-up.ts';

/** A quiet market whose last six candles move to `to` while open interest ends as given. */
const marketWith = (to: number, last: readonly number[]) =>
  drawMarket(
    {
      from: 100,
      legs: [
        { candles: 50, to: 100 },
        { candles: 6, to },
      ],
    },
    '1h',
    {
      openInterest: drawReadings([...swinging(40, 1000, 1000), ...last], 56),
    },
  );

describe('Open interest builds up', () => {
  it('goes LONG when new positions come in while the price rises', () => {
    expect(callsOf(openInterestBuildUp, marketWith(108, [1010, 1030]))).toMatchObject([
      {
        candle: 55,
        call: { side: 'LONG', reason: 'open interest grew by 3 % in 6 h while the price moved 3.228 ATR' },
      },
    ]);
  });

  it('goes SHORT when new positions come in while it falls', () => {
    expect(callsOf(openInterestBuildUp, marketWith(92, [1010, 1030]))).toMatchObject([
      { candle: 55, call: { side: 'SHORT' } },
    ]);
  });

  it('speaks once, when the growth passes its mark', () => {
    expect(lastReason(openInterestBuildUp, marketWith(108, [1030, 1040]))).toBe(
      'open interest had grown by 3 % an hour ago',
    );
  });

  it('abstains while positions are closed', () => {
    expect(lastReason(openInterestBuildUp, marketWith(108, [1000, 980]))).toBe(
      'open interest grew by -2 % in 6 h, needs 2 %',
    );
  });
});
