import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns.ts';
import * as own from './index.ts';
import type { Indicator } from './indicator.ts';

/** Four candles, small enough to check by hand. */
const columns = columnsOf([
  { openedAt: 0, open: 10, high: 12, low: 9, close: 11, volume: 100 },
  { openedAt: 1, open: 11, high: 15, low: 11, close: 14, volume: 300 },
  { openedAt: 2, open: 14, high: 14, low: 8, close: 8, volume: 200 },
  { openedAt: 3, open: 8, high: 10, low: 6, close: 9, volume: 0 },
]);
const last = (indicator: Indicator) => indicator.compute(columns).at(-1);

describe('indicators without an outside reference, on four drawn candles', () => {
  it.each<[string, Indicator, number]>([
    ['the channel spans the highs of all four', own.donchianHigh(4), 15],
    ['the channel spans the lows of all four', own.donchianLow(4), 6],
    ['VWAP weighs 10 by 200 and ignores the candle without volume', own.vwap(2), 10],
    ['average volume counts the empty candle', own.averageVolume(2), 100],
    ['the body is close minus open', own.candleBody(), 1],
    ['the range is high minus low', own.candleRange(), 4],
    ['the upper shadow starts at the body', own.upperShadow(), 1],
    ['the lower shadow ends at the body', own.lowerShadow(), 2],
    ['bodies of 6 and 1 average 3.5', own.averageBody(2), 3.5],
    ['typical price is the mean of 10, 6 and 9', own.typicalPrice(), 25 / 3],
    ['volatility of two returns, 14 → 8 → 9', own.realisedVolatility(2), 0.404378],
    ['Keltner: EMA(2) 9.167 plus one ATR(2) of 4.5', own.keltnerUpper(2, 1), 13.666667],
    ['Keltner: EMA(2) 9.167 minus one ATR(2) of 4.5', own.keltnerLower(2, 1), 4.666667],
  ])('%s', (_remark, indicator, expected) => {
    expect(last(indicator)).toBeCloseTo(expected, 5);
  });
});
