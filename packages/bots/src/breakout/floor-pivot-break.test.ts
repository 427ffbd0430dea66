import { describe, expect, it } from 'vitest';
import { MarketSeries } from '../market-series.ts';
import { drawCandles, drawMarket } from '../testing/draw-market.ts';
import { callsOf, lastReason } from '../testing/replay.ts';
import { floorPivotBreak } from './floor-pivot-break.ts';

/** Two days between 97 and 103 that close at 100: pivot 100, resistance 103, support 97. */
const twoDays = Array.from({ length: 24 }, (_, i) => ({ candles: 2, to: i % 2 ? 100 : i % 4 ? 98 : 102 }));

describe('Floor pivot break', () => {
  it('goes LONG on a close through the first resistance', () => {
    const series = drawMarket({ from: 100, legs: [...twoDays, { candles: 3, to: 106 }] }, '1h');
    expect(callsOf(floorPivotBreak, series)).toMatchObject([
      {
        candle: 49,
        call: { side: 'LONG', reason: "close 104 above resistance 103 of yesterday's pivot 100" },
      },
    ]);
    expect(lastReason(floorPivotBreak, series)).toBe('the level 103 was broken before, at 104');
  });

  it('goes SHORT on a close through the first support', () => {
    const series = drawMarket({ from: 100, legs: [...twoDays, { candles: 3, to: 94 }] }, '1h');
    expect(callsOf(floorPivotBreak, series)).toMatchObject([{ candle: 49, call: { side: 'SHORT' } }]);
  });

  it('abstains between the levels', () => {
    const series = drawMarket({ from: 100, legs: [...twoDays, { candles: 1, to: 102 }] }, '1h');
    expect(lastReason(floorPivotBreak, series)).toBe('close 102 is between support 97 and resistance 103');
  });

  it('abstains where a candle of yesterday is missing', () => {
    const candles = drawCandles(
      { from: 100, legs: [...twoDays, ...twoDays, { candles: 2, to: 106 }] },
      '1h',
    ).filter((_, i) => i !== 80);
    expect(lastReason(floorPivotBreak, new MarketSeries({ timeframe: '1h', candles }))).toBe(
      'a candle of the last 48 hours is missing',
    );
  });
});
