import { expect, it } from 'vitest';
import golden from '../golden/talib-252.json' with { type: 'json' };
import { columnsOf } from './columns.ts';
import { kama } from './kama.ts';

const { close } = golden.bars;
const columns = columnsOf(
  close.map((price, i) => ({ openedAt: i, open: price, high: price, low: price, close: price, volume: 1 })),
);

// TA-Lib, src/tools/ta_regtest/ta_test_func/test_ma.c, "KAMA TEST - Classic", period 10 on the same 252 bars.
it.each([
  [10, 92.6575],
  [11, 92.7783],
  [251, 109.294],
])("KAMA(10) at candle %d is TA-Lib's %d", (candle, expected) => {
  expect(kama(10).compute(columns)[candle]).toBeCloseTo(expected, 3);
});
