import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { alligatorWakes } from './alligator-wakes.ts';

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

describe('Alligator wakes', () => {
  it('goes LONG when the lips have left the jaw by half an ATR', () => {
    expect(callsOf(alligatorWakes, drawMarket(valley, '1h'))).toMatchObject([
      {
        candle: 212,
        call: {
          side: 'LONG',
          reason: 'the Alligator opened its mouth 0.5704 ATR for LONG, close 158.7 above the lips 154.1',
        },
      },
    ]);
  });

  it('goes SHORT when the mouth opens downwards', () => {
    expect(callsOf(alligatorWakes, drawMarket(peak, '1h'))).toMatchObject([
      { candle: 212, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains while the lines are entwined', () => {
    const series = drawMarket(range, '1h');
    expect(callsOf(alligatorWakes, series)).toEqual([]);
    expect(lastReason(alligatorWakes, series)).toBe('the Alligator sleeps: lips, teeth and jaw are entwined');
  });
});
