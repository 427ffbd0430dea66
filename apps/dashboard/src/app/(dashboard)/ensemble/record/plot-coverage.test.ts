import { describe, expect, it } from 'vitest';
import { plotCoverage, summariseCoverage } from './plot-coverage.ts';

const steps = [1, 2, 3, 4].map((step) => ({
  step,
  confidence_from: 0.8 - step * 0.05,
  decision_count: step * 10,
  correct_count: [8, 14, 19, 23][step - 1] ?? 0,
  net_return_sum: step * 0.02,
  equal_share_from: 0.6,
  equal_correct_count: step * 5,
  equal_net_return_sum: 0,
}));
const points = plotCoverage(steps);

describe('the curve of coverage', () => {
  it('holds the surest decisions up to each step', () => {
    expect(points.map(({ coverage }) => coverage)).toEqual([0.25, 0.5, 0.75, 1]);
    expect(points[0]?.accuracy).toBeCloseTo(0.8, 12);
    expect(points[3]?.accuracy).toBeCloseTo(0.575, 12);
    expect(points[3]?.netReturn).toBeCloseTo(0.002, 12);
  });
  it('doubts what rests on few', () => expect(points[0]?.low).toBeLessThan(0.5));
  it('is empty without decisions', () => expect(plotCoverage([])).toEqual([]));
});

describe('the summary of the coverage', () => {
  it('sets a choosy fifth against all', () =>
    expect(summariseCoverage(points, 0.7)).toEqual({
      accuracy: 'The surest 25% were right 80.0% of the time, all of them 57.5%.',
      netReturn: 'The surest 25% earned +0.20% each, all of them +0.20%, after costs.',
      thresholdCoverage: 0.5,
    }));
  it('knows no threshold where none is set or reached', () => {
    expect(summariseCoverage(points, null)?.thresholdCoverage).toBeNull();
    expect(summariseCoverage(points, 0.99)?.thresholdCoverage).toBeNull();
  });
  it('is unknown without decisions', () => expect(summariseCoverage([], 0.6)).toBeNull());
});
