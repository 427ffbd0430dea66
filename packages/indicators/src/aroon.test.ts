import { describe, expect, it } from 'vitest';
import golden from '../golden/talib-252.json' with { type: 'json' };
import { aroonDown, aroonUp } from './aroon.ts';
import { columnsOf } from './columns.ts';

const { high, low } = golden.bars;
const columns = columnsOf(
  high.map((top, i) => ({ openedAt: i, open: top, high: top, low: low[i]!, close: top, volume: 1 })),
);

// TA-Lib, src/tools/ta_regtest/ta_test_func/test_per_hl.c, period 14 on the same 252 bars; its output 0 is candle 14.
describe('Aroon(14)', () => {
  it.each([
    [14, 78.571],
    [24, 7.1429],
    [26, 0],
    [27, 21.429],
    [34, 0],
    [35, 92.857],
    [43, 100],
    [250, 0],
    [251, 7.1429],
  ])("up at candle %d is TA-Lib's %d", (candle, expected) => {
    expect(aroonUp(14).compute(columns)[candle]).toBeCloseTo(expected, 3);
  });

  it.each([
    [14, 100],
    [15, 92.857],
    [20, 57.143],
    [21, 100],
    [40, 0],
    [41, 92.857],
    [251, 21.429],
  ])("down at candle %d is TA-Lib's %d", (candle, expected) => {
    expect(aroonDown(14).compute(columns)[candle]).toBeCloseTo(expected, 3);
  });
});
