import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { timeSeriesMomentum } from './time-series-momentum.ts';

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

describe('Time-series momentum', () => {
  it('goes LONG when a month of returns has become clearly positive', () => {
    expect(callsOf(timeSeriesMomentum, drawMarket(valley, '4h'))).toMatchObject([
      {
        candle: 249,
        call: { side: 'LONG', reason: 'the return of 168 candles went up to 0.6424 deviations, beyond 0.5' },
      },
    ]);
  });

  it('goes SHORT when a month of returns has become clearly negative', () => {
    expect(callsOf(timeSeriesMomentum, drawMarket(peak, '4h'))).toMatchObject([
      { candle: 248, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains where a month led nowhere', () => {
    const series = drawMarket(range, '4h');
    expect(callsOf(timeSeriesMomentum, series)).toEqual([]);
    expect(lastReason(timeSeriesMomentum, series)).toBe(
      'the return of 168 candles is 0 deviations, within 0.5',
    );
  });
});
