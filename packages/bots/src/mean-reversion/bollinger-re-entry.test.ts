import { describe, expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { bollingerReEntry } from './bollinger-re-entry.ts';

/** A range between 98 and 102 that is crossed every second candle. */
const range = Array.from({ length: 60 }, (_, i) => ({ candles: 2, to: i % 2 ? 98 : 102 }));

describe('Bollinger re-entry', () => {
  it('goes LONG when a close below the bands is followed by one inside', () => {
    const series = drawMarket(
      { from: 100, legs: [...range, { candles: 1, to: 94 }, { candles: 1, to: 98 }] },
      '1h',
    );
    expect(callsOf(bollingerReEntry, series)).toMatchObject([
      {
        candle: 121,
        call: { side: 'LONG', reason: 'close 98 is back inside BB(20,2): from -2.959 to -0.7961 deviations' },
      },
    ]);
  });

  it('goes SHORT when a close above the bands is followed by one inside', () => {
    const series = drawMarket(
      {
        from: 100,
        legs: [...range, { candles: 1, to: 102 }, { candles: 1, to: 106 }, { candles: 1, to: 102 }],
      },
      '1h',
    );
    expect(callsOf(bollingerReEntry, series)).toMatchObject([{ candle: 122, call: { side: 'SHORT' } }]);
  });

  it('abstains while the close stays outside', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 2, to: 86 }] }, '1h');
    expect(callsOf(bollingerReEntry, series)).toEqual([]);
    expect(lastReason(bollingerReEntry, series)).toBe(
      'the close is still -3.502 deviations from SMA(20), outside 2',
    );
  });

  it('abstains at the close that leaves the bands: it has not come back yet', () => {
    const series = drawMarket({ from: 100, legs: [...range, { candles: 1, to: 94 }] }, '1h');
    expect(callsOf(bollingerReEntry, series)).toEqual([]);
    expect(lastReason(bollingerReEntry, series)).toBe(
      'the close before was -1.414 deviations from SMA(20), inside 2',
    );
  });
});
