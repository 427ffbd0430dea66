import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { ttmSqueeze } from './ttm-squeeze.ts';

const lively = Array.from({ length: 30 }, (_, i) => ({ candles: 2, to: i % 2 ? 97 : 103 }));
const quiet = { candles: 40, to: 100 };

describe('Squeeze release', () => {
  it('goes LONG when a long quiet ends upwards', () => {
    const series = drawMarket({ from: 100, legs: [...lively, quiet, { candles: 3, to: 107 }] }, '1h');
    expect(callsOf(ttmSqueeze, series).at(-1)).toMatchObject({
      candle: 102,
      call: {
        side: 'LONG',
        reason: 'a squeeze of 60 candles released with the close 107 above SMA(20) 100.2',
      },
    });
  });

  it('goes SHORT when a long quiet ends downwards', () => {
    const series = drawMarket({ from: 100, legs: [...lively, quiet, { candles: 3, to: 90 }] }, '1h');
    expect(callsOf(ttmSqueeze, series).at(-1)).toMatchObject({ call: { side: 'SHORT' } });
  });

  it('abstains as long as the quiet lasts', () => {
    const series = drawMarket({ from: 100, legs: [...lively, quiet] }, '1h');
    expect(lastReason(ttmSqueeze, series)).toBe('squeezed: BB(20,2) lies inside 1.5 ATR around EMA(20)');
  });
});
