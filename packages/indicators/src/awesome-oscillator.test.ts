import { expect, it } from 'vitest';
import { awesomeOscillator } from './awesome-oscillator.ts';
import { columnsOf } from './columns.ts';
import { closesAt } from './testing/closes-at.ts';

/** Twenty-one midpoints, twice over; https://github.com/anandanand84/technicalindicators, test/oscillators. */
const midpoints = [
  24.63, 24.69, 24.99, 25.36, 25.19, 25.17, 25.01, 24.96, 25.08, 25.25, 25.21, 25.37, 25.61, 25.58, 25.46,
  25.33, 25.09, 25.03, 24.91, 24.89, 25.13,
];

it('equals the numbers of technicalindicators', () => {
  const values = awesomeOscillator(5, 34).compute(closesAt(...midpoints, ...midpoints));
  expect(Array.from(values.slice(33), (value) => Number(value.toFixed(2)))).toEqual([
    0.17, 0.24, 0.26, 0.28, 0.23, 0.12, -0.01, -0.12, -0.16,
  ]);
});

it('reads the middle of a candle, wherever it closed: 10 and 13 average 11.5', () => {
  const candles = [
    { openedAt: 0, open: 9, high: 12, low: 8, close: 12, volume: 1 },
    { openedAt: 1, open: 12, high: 15, low: 11, close: 11, volume: 1 },
  ];
  expect(awesomeOscillator(1, 2).compute(columnsOf(candles)).at(-1)).toBeCloseTo(1.5, 10);
});
