import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { holyGrail } from './holy-grail.ts';

const pullback = {
  from: 100,
  legs: [
    { candles: 90, to: 145 },
    { candles: 3, to: 141 },
    { candles: 2, to: 145 },
  ],
};
const rally = {
  from: 200,
  legs: [
    { candles: 90, to: 155 },
    { candles: 3, to: 159 },
    { candles: 2, to: 155 },
  ],
};
const deepening = {
  from: 100,
  legs: [
    { candles: 90, to: 145 },
    { candles: 3, to: 141 },
    { candles: 1, to: 140 },
  ],
};

describe('Holy Grail pullback', () => {
  it('goes LONG when a pullback to the average turns up again in a strong rise', () => {
    expect(callsOf(holyGrail, drawMarket(pullback, '1h'))).toMatchObject([
      {
        candle: 93,
        call: {
          side: 'LONG',
          reason: 'pullback to EMA(20) 141 ended: 144 passed 143.3 with ADX(14) 89.88, at least 30',
        },
      },
    ]);
  });

  it('goes SHORT when a rally to the average turns down again in a strong fall', () => {
    expect(callsOf(holyGrail, drawMarket(rally, '1h'))).toMatchObject([
      { candle: 93, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains while the pullback deepens', () => {
    const series = drawMarket(deepening, '1h');
    expect(callsOf(holyGrail, series)).toEqual([]);
    expect(lastReason(holyGrail, series)).toBe('a pullback to EMA(20) for LONG, but 142 did not pass 143.3');
  });
});
