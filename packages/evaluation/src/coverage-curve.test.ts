import { describe, expect, it } from 'vitest';
import { coverageCurve } from './coverage-curve.ts';
import { firstDay, makeCalls } from './testing/make-calls.ts';

const calendar = { firstDay, dayCount: 20 };
const draws = { repetitions: 50 };
const at = (points: ReturnType<typeof coverageCurve>, coverage: number) =>
  points.find((point) => point.coverage === coverage)!;

describe('the coverage curve', () => {
  /** Ten decisions, the surer the better: the surest three are right, the others wrong. */
  const calls = makeCalls(
    [0.9, 0.8, 0.75, 0.7, 0.68, 0.66, 0.64, 0.62, 0.6, 0.51].map((confidence, place) => [
      place,
      confidence,
      place < 3 ? 0.02 : -0.01,
    ]),
  );

  it('takes the surest first', () => {
    const curve = coverageCurve(calls.toReversed(), calendar, draws);
    expect(at(curve, 0.1)).toMatchObject({ callCount: 1, confidence: 0.9, accuracy: { value: 1 } });
    expect(at(curve, 0.3)).toMatchObject({ callCount: 3, confidence: 0.75, accuracy: { value: 1 } });
    expect(at(curve, 0.6).accuracy.value).toBeCloseTo(0.5, 12);
    expect(at(curve, 1).accuracy.value).toBeCloseTo(0.3, 12);
    expect(at(curve, 0.6).net.value).toBeCloseTo((3 * 0.02 - 3 * 0.01) / 6, 12);
  });

  it('counts a part of the call at the edge where the share cuts through it', () => {
    const net = at(coverageCurve(calls, calendar, draws), 0.4).net.value;
    expect(net).toBeCloseTo((3 * 0.02 - 0.01) / 4, 12);
    expect(at(coverageCurve(calls, calendar, draws), 0.25).accuracy.value).toBe(1);
  });

  it('does not depend on the order of decisions that are equally sure', () => {
    const rows = [0.02, -0.01, -0.01, -0.01].map((gross, day) => [day, 0.6, gross] as const);
    for (const order of [rows, rows.toReversed()]) {
      const half = at(coverageCurve(makeCalls(order), calendar, draws), 0.5);
      expect(half.accuracy.value).toBeCloseTo(0.25, 12);
      expect(half.net.value).toBeCloseTo(-0.0025, 12);
    }
  });

  it('of no decision is empty', () => {
    expect(coverageCurve([], calendar, draws)).toEqual([]);
  });
});
