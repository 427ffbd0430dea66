import { expect } from 'vitest';

/** Expects `actual` within `tolerance` of `expected` (relative above 1); null only where null is expected. */
export function expectClose(actual: number | null, expected: number | null, tolerance: number): void {
  if (expected === null || actual === null) {
    expect(actual).toBe(expected);
    return;
  }
  const allowed = tolerance * Math.max(1, Math.abs(expected));
  expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(allowed);
}

/** Expects the same of every entry, in order. */
export function expectAllClose(
  actual: readonly (number | null)[],
  expected: readonly (number | null)[],
  tolerance: number,
): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, index) => {
    expectClose(actual[index]!, value, tolerance);
  });
}
