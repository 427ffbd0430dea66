import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { vwapReversion } from './vwap-reversion.ts';

/** A range between 98 and 102 that is crossed every second candle. */
const range = Array.from({ length: 60 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('VWAP reversion', () => {
  it('goes LONG far below VWAP on usual volume', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 1, to: 94 }] }, '1h');
    expect(callsOf(vwapReversion, series)).toMatchObject([
      {
        candle: 120,
        call: {
          side: 'LONG',
          reason: 'the close is -3.158 usual distances from VWAP(24), beyond 1.8, on 1 average volumes',
        },
      },
    ]);
  });

  it('goes SHORT far above VWAP on usual volume', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 1, to: 106 }] }, '1h');
    expect(callsOf(vwapReversion, series)).toMatchObject([{ candle: 120, call: { side: 'SHORT' } }]);
  });

  it('abstains when heavy volume carried the price there', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 1, to: 94, volume: 400 }] }, '1h');
    expect(callsOf(vwapReversion, series)).toEqual([]);
    expect(lastReason(vwapReversion, series)).toBe(
      'the close is -3.001 usual distances from VWAP(24), on 3.556 average volumes, 1.5 or more',
    );
  });

  it('abstains where nothing trades', () => {
    const legs = [...range, { candles: 1, to: 94 }].map((leg) => ({ ...leg, volume: 0 }));
    expect(lastReason(vwapReversion, drawMarket({ from: 100, legs }, '1h'))).toBe(
      'nothing traded in 24 candles',
    );
  });
});
