import { describe, expect, it } from 'vitest';
import { correctness } from './coverage-curve.ts';
import { dailyMean } from './day-sums.ts';
import { estimateDifference, estimateMean } from './estimate.ts';
import { firstDay, makeCalls } from './testing/make-calls.ts';

const draws = { repetitions: 400 };
const calendar = { firstDay, dayCount: 70 };
const days = Array.from({ length: 70 }, (_, day) => day);
const returnOf = ({ gross }: { readonly gross: number }) => gross;

describe('an estimate with weekly blocks', () => {
  it('of what never varies has no width', () => {
    const calls = makeCalls(days.map((day) => [day, 0.6, 0.01]));
    const { value, low, high } = estimateMean(calendar, dailyMean(calls, calendar, returnOf), draws);
    expect([value, low, high].map((each) => each?.toFixed(12))).toEqual(Array(3).fill('0.010000000000'));
  });

  it('weighs each call the same, however many a day has', () => {
    const calls = makeCalls([
      [0, 0.6, 0.04],
      [1, 0.6, 0.01],
      [1, 0.6, 0.01],
      [1, 0.6, -0.02],
    ]);
    expect(estimateMean(calendar, dailyMean(calls, calendar, returnOf), draws).value).toBeCloseTo(0.01, 12);
    expect(estimateMean(calendar, dailyMean(calls, calendar, correctness), draws).value).toBe(0.75);
  });

  it('is wide where weeks differ, and twenty times the calls of the same days make it no narrower', () => {
    const luckyWeek = (day: number) => (Math.floor(day / 7) % 2 === 0 ? 0.02 : -0.02);
    const once = makeCalls(days.map((day) => [day, 0.6, luckyWeek(day)]));
    const often = makeCalls(days.flatMap((day) => Array(20).fill([day, 0.6, luckyWeek(day)])));
    const [a, b] = [once, often].map((calls) =>
      estimateMean(calendar, dailyMean(calls, calendar, returnOf), draws),
    );
    expect(a!.high! - a!.low!).toBeGreaterThan(0.01);
    expect(b!.high! - b!.low!).toBeCloseTo(a!.high! - a!.low!, 10);
  });

  it('of a difference cancels what both share', () => {
    const luck = (day: number) => (Math.floor(day / 7) % 2 === 0 ? 0.02 : -0.02);
    const mean = (extra: number) =>
      dailyMean(makeCalls(days.map((day) => [day, 0.6, luck(day) + extra])), calendar, returnOf);
    const { value, low, high } = estimateDifference(calendar, mean(0.003), mean(0), draws);
    for (const figure of [value, low, high]) expect(figure).toBeCloseTo(0.003, 12);
  });

  it('has no interval below ten days, and no value without a call', () => {
    const short = { firstDay, dayCount: 9 };
    const calls = makeCalls([[0, 0.6, 0.01]]);
    expect(estimateMean(short, dailyMean(calls, short, returnOf), draws)).toEqual({
      value: 0.01,
      low: null,
      high: null,
    });
    expect(estimateMean(short, dailyMean([], short, returnOf), draws).value).toBeNull();
  });
});
