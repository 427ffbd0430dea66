import { columnsOf } from '@quorum/indicators';
import { expect, it } from 'vitest';
import { sameHourDrift } from './same-hour-drift.ts';

/** Days of 24 closes at 100, but for the one that opens at 09:00: `exp(move)` times 100, one move a day. */
const daysWith = (...moves: number[]) =>
  columnsOf(
    moves.flatMap((move, day) =>
      Array.from({ length: 24 }, (_, hour) => {
        const close = hour === 9 ? 100 * Math.exp(move) : 100;
        return { openedAt: 24 * day + hour, open: close, high: close, low: close, close, volume: 1 };
      }),
    ),
  );

it('is the mean of the same hour on the days before over its standard error: 1 %, 2 %, 3 % make 2 / (1 / √3)', () => {
  const values = sameHourDrift(3, 1).compute(daysWith(0.01, 0.02, 0.03, 0.5));
  expect(values[3 * 24 + 8]).toBeCloseTo(2 * Math.sqrt(3), 9);
  expect(values[3 * 24 + 9]).toBeCloseTo(-2 * Math.sqrt(3), 9);
  expect(values[3 * 24 + 10]).toBe(0);
});

it('is unknown for the days it learns from', () => {
  const values = sameHourDrift(3, 1).compute(daysWith(0.01, 0.02, 0.03, 0.5));
  expect(values.findIndex(Number.isFinite)).toBe(72);
});
