import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { regressionSlope } from './regression-slope.ts';

const valley = {
  from: 200,
  legs: [
    { candles: 200, to: 150 },
    { candles: 60, to: 190 },
  ],
};
const peak = {
  from: 200,
  legs: [
    { candles: 200, to: 250 },
    { candles: 60, to: 210 },
  ],
};
const range = {
  from: 100,
  legs: Array.from({ length: 80 }, (_, i) => ({ candles: 3, to: i % 2 ? 99 : 101 })),
};

describe('Significant regression slope', () => {
  it('goes LONG once the line through two days explains them well enough', () => {
    expect(callsOf(regressionSlope, drawMarket(valley, '1h'))).toMatchObject([
      {
        candle: 229,
        call: { side: 'LONG', reason: 'the slope of 48 candles went from t 11.65 to 12.93, beyond ±12' },
      },
    ]);
  });

  it('goes SHORT once the line falls as clearly', () => {
    expect(callsOf(regressionSlope, drawMarket(peak, '1h'))).toMatchObject([
      {
        candle: 229,
        call: { side: 'SHORT', reason: 'the slope of 48 candles went from t -11.65 to -12.93, beyond ±12' },
      },
    ]);
  });

  it('abstains where a line explains nothing', () => {
    const series = drawMarket(range, '1h');
    expect(callsOf(regressionSlope, series)).toEqual([]);
    expect(lastReason(regressionSlope, series)).toBe('the slope of 48 candles has t -0.3841, within ±12');
  });
});
