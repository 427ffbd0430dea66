import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { narrowRangeSeven } from './narrow-range-seven.ts';

/** Twenty candles that range 4 each, then one that ranges 1, from 99.5 to 100.5. */
const wide = Array.from({ length: 20 }, (_, i) => ({ candles: 1, to: i % 2 ? 100 : 102 }));
const narrow = { candles: 1, to: 100, wick: 0.5 };

describe('Narrowest range of seven', () => {
  it('goes LONG on a close above the narrow candle', () => {
    const series = drawMarket({ from: 100, legs: [...wide, narrow, { candles: 1, to: 102 }] }, '4h');
    expect(callsOf(narrowRangeSeven, series)).toMatchObject([
      {
        candle: 21,
        call: { side: 'LONG', reason: 'close 102 above 99.5–100.5, the narrowest candle of 7' },
      },
    ]);
  });

  it('goes SHORT on a close below it', () => {
    const series = drawMarket({ from: 100, legs: [...wide, narrow, { candles: 1, to: 98 }] }, '4h');
    expect(callsOf(narrowRangeSeven, series)).toMatchObject([{ candle: 21, call: { side: 'SHORT' } }]);
  });

  it('abstains when the close is out by less than the stretch', () => {
    const series = drawMarket({ from: 100, legs: [...wide, narrow, { candles: 1, to: 101 }] }, '4h');
    expect(lastReason(narrowRangeSeven, series)).toBe(
      'close 101 is 0.5 out of the narrow candle 99.5–100.5, needs 0.7459',
    );
  });

  it('abstains after a candle as wide as the others', () => {
    const legs = [...wide, narrow, { candles: 1, to: 102 }, { candles: 1, to: 106 }];
    expect(lastReason(narrowRangeSeven, drawMarket({ from: 100, legs }, '4h'))).toBe(
      'the candle before ranged 4; the narrowest of 7 did 1',
    );
  });
});
