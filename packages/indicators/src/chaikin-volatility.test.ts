import { expect, it } from 'vitest';
import { chaikinVolatility } from './chaikin-volatility.ts';
import { columnsOf } from './columns.ts';

it('compares the averaged range with the one before: ranges 2, 2, 5 and 8 average 2, 4 and 6.667', () => {
  const candles = [2, 2, 5, 8].map((range, openedAt) => ({
    openedAt,
    open: 10,
    high: 10 + range,
    low: 10,
    close: 10,
    volume: 1,
  }));
  expect([...chaikinVolatility(2, 1).compute(columnsOf(candles))]).toEqual([
    Number.NaN,
    Number.NaN,
    expect.closeTo(100, 9),
    expect.closeTo(200 / 3, 9),
  ]);
});
