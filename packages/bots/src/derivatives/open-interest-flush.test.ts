import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { drawReadings } from '../testing/draw-readings.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { openInterestFlush } from './open-interest-flush.ts';

/** A quiet market whose last candle moves to `to` while open interest falls from 1000. */
const marketWith = (to: number, openInterest: number) =>
  drawMarket(
    {
      from: 100,
      legs: [
        { candles: 50, to: 100 },
        { candles: 1, to },
      ],
    },
    '1h',
    {
      openInterest: drawReadings([1000, 1000, openInterest], 51),
    },
  );

describe('Liquidation flush', () => {
  it('goes LONG after longs were liquidated in a falling candle', () => {
    expect(callsOf(openInterestFlush, marketWith(95, 960))).toMatchObject([
      { candle: 50, call: { side: 'LONG', reason: 'open interest lost 4 % in a candle of -2.5 ATR' } },
    ]);
  });

  it('goes SHORT after shorts were liquidated in a rising candle', () => {
    expect(callsOf(openInterestFlush, marketWith(105, 960))).toMatchObject([
      { candle: 50, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains when the candle was small', () => {
    expect(lastReason(openInterestFlush, marketWith(99, 960))).toBe(
      'the candle moved -1 while ATR(14) was 2: 1.2 ATR are needed',
    );
  });

  it('abstains when open interest held', () => {
    expect(lastReason(openInterestFlush, marketWith(95, 1001))).toBe(
      'open interest lost -0.1 % in this candle, needs 1 %',
    );
  });
});
