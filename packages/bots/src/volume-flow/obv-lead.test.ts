import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { obvLead } from './obv-lead.ts';

/** Sixty candles between 98 and 102 on a steady volume of 100. */
const range = Array.from({ length: 30 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('On-balance volume leads', () => {
  it('goes LONG when heavy buying lifts the price only inside its range', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 1, to: 99, volume: 900 }] }, '1h');
    expect(callsOf(obvLead, series)).toMatchObject([
      {
        candle: 60,
        call: {
          side: 'LONG',
          reason: 'OBV is 5.727 average volumes out of its 36 candles while the close 99 is inside 97–103',
        },
      },
    ]);
  });

  it('goes SHORT when heavy selling lowers the price only inside its range', () => {
    const legs = [...range, { candles: 1, to: 101, volume: 50 }, { candles: 1, to: 99, volume: 900 }];
    expect(callsOf(obvLead, drawMarket({ from: 100, legs }, '1h'))).toMatchObject([
      { candle: 61, call: { side: 'SHORT' } },
    ]);
  });

  it('abstains when the price leaves its range as well: then there is no lead', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 1, to: 110, volume: 900 }] }, '1h');
    expect(lastReason(obvLead, series)).toBe('the price left 97–103 together with OBV');
  });

  it('abstains where nothing trades', () => {
    const silent = range.map((leg) => ({ ...leg, volume: 0 }));
    expect(lastReason(obvLead, drawMarket({ from: 100, legs: silent }, '1h'))).toBe(
      'OBV is 0 average volumes out of its 36 candles, needs 0.5',
    );
  });
});
