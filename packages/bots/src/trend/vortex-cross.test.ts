import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { vortexCross } from './vortex-cross.ts';

const valley = {
  from: 100,
  legs: [
    { candles: 90, to: 80 },
    { candles: 10, to: 100 },
  ],
};
const peak = {
  from: 100,
  legs: [
    { candles: 90, to: 120 },
    { candles: 10, to: 100 },
  ],
};
const hesitant = {
  from: 100,
  legs: [
    { candles: 90, to: 80 },
    { candles: 2, to: 84 },
    { candles: 1, to: 84.5 },
  ],
};

describe('Vortex cross', () => {
  it('goes LONG when the close passes the high of the candle that crossed', () => {
    expect(callsOf(vortexCross, drawMarket(valley, '1h'))).toMatchObject([
      {
        candle: 92,
        call: {
          side: 'LONG',
          reason:
            'VI+(14) crossed above VI− a candle ago and the close 86 is beyond its extreme 85, by 0.3881 ATR',
        },
      },
    ]);
  });

  it('goes SHORT when the close passes the low of the candle that crossed', () => {
    expect(callsOf(vortexCross, drawMarket(peak, '1h'))).toMatchObject([
      { candle: 92, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains when the candle after the cross does not confirm it', () => {
    const series = drawMarket(hesitant, '1h');
    expect(callsOf(vortexCross, series)).toEqual([]);
    expect(lastReason(vortexCross, series)).toBe(
      'VI+(14) crossed VI− for LONG, but the close 84.5 does not confirm it beyond 85',
    );
  });
});
