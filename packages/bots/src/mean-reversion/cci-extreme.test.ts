import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { cciExtreme } from './cci-extreme.ts';

/** A range between 98 and 102 that is crossed every second candle. */
const range = Array.from({ length: 60 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('CCI extreme', () => {
  it('waits half an ATR below the first close with a CCI under −200', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 1, to: 94 }] }, '1h');
    expect(callsOf(cciExtreme, series)).toMatchObject([
      {
        candle: 120,
        call: {
          side: 'LONG',
          limit: expect.closeTo(91.929, 3),
          reason: 'CCI(20) went beyond ±200, from -88.89 to -248.1',
        },
      },
    ]);
  });

  it('waits half an ATR above the first close with a CCI over 200', () => {
    const series = drawMarket(
      { from: 100, legs: [...range, { candles: 2, to: 102 }, { candles: 1, to: 106 }] },
      '1h',
    );
    expect(callsOf(cciExtreme, series)).toMatchObject([
      { candle: 122, call: { side: 'SHORT', limit: expect.closeTo(108.071, 3) } },
    ]);
  });

  it('abstains inside the range', () => {
    const series = drawMarket({ from: 100, legs: [...range] }, '1h');
    expect(callsOf(cciExtreme, series)).toEqual([]);
    expect(lastReason(cciExtreme, series)).toBe('CCI(20) -88.89, 44.44 before, did not just go beyond ±200');
  });
});
