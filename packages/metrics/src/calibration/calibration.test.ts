import { describe, expect, it } from 'vitest';
import { forecastsOf } from '../testing/forecasts-of.ts';
import { brierScore, brierSkill } from './brier-score.ts';
import { calibratedConfidence, fitCalibration } from './calibrate.ts';
import { fitIsotonic, readIsotonic } from './isotonic.ts';
import { fitPlatt, readPlatt } from './platt.ts';
import { reliabilityBins } from './reliability.ts';

describe("Platt's scaling", () => {
  it('learns the rates of two confidences exactly', () => {
    // 0.6 was right once in four, 0.9 three times in four: two numbers fit two rates.
    const fit = fitPlatt(forecastsOf([0.6, 0.6, 0.6, 0.6, 0.9, 0.9, 0.9, 0.9], [1, 0, 0, 0, 1, 1, 1, 0]))
      .value!;
    expect(readPlatt(fit, 0.6)).toBeCloseTo(0.25, 10);
    expect(readPlatt(fit, 0.9)).toBeCloseTo(0.75, 10);
  });

  it('turns a bot round that is surest when it is wrong', () => {
    const fit = fitPlatt(forecastsOf([0.6, 0.6, 0.6, 0.9, 0.9, 0.9], [1, 1, 0, 0, 0, 1])).value!;
    expect(fit.slope).toBeLessThan(0);
  });

  it.each([
    [[0.6, 0.7], [1, 1], 'all calls had the same outcome'],
    [[0.6, 0.6], [1, 0], 'all calls had the same confidence'],
    [[0.6, 0.7, 0.8], [0, 0, 1], 'right and wrong calls share no range of confidence'],
    [[0.6, 0.7, 0.7, 0.8], [0, 0, 1, 1], 'right and wrong calls share no range of confidence'],
    [[0.6, 0.7, 0.7, 0.8], [1, 1, 0, 0], 'right and wrong calls share no range of confidence'],
    [[], [], 'no call has been decided'],
  ])('of confidences %o and outcomes %o is unknown: %s', (confidences, outcomes, reason) => {
    expect(fitPlatt(forecastsOf(confidences, outcomes))).toEqual({ value: null, reason });
  });

  it('bears a confidence of 1 that failed', () => {
    const fit = fitPlatt(forecastsOf([1, 1, 0.5, 0.5, 0, 0.7], [0, 1, 1, 0, 0, 1])).value!;
    expect(Number.isFinite(fit.intercept) && Number.isFinite(fit.slope)).toBe(true);
  });
});

describe('isotonic regression', () => {
  it('pools what does not rise, and draws lines between', () => {
    const { knots } = fitIsotonic(forecastsOf([0.5, 0.6, 0.6, 0.7, 0.9], [0, 1, 1, 0, 1])).value!;
    expect(knots).toEqual([
      { confidence: 0.5, rate: 0 },
      { confidence: 0.6, rate: 2 / 3 },
      { confidence: 0.7, rate: 2 / 3 },
      { confidence: 0.9, rate: 1 },
    ]);
    const read = (confidence: number) => readIsotonic({ method: 'isotonic', knots }, confidence);
    expect([read(0.1), read(0.65), read(0.99)]).toEqual([0, 2 / 3, 1]);
    expect(read(0.8)).toBeCloseTo(5 / 6, 12);
  });
});

describe('a calibration', () => {
  it('needs thirty decided calls', () => {
    const few = forecastsOf([0.6, 0.7], [1, 0]);
    expect(fitCalibration(few).reason).toBe('too few decided calls: 2 of 30');
  });

  it('is isotonic from a thousand calls on', () => {
    const confidences = Array.from({ length: 1000 }, (_, index) => 0.5 + (index % 50) / 100);
    const outcomes = confidences.map((confidence, index) => (index % 7 < 7 * confidence ? 1 : 0));
    const many = fitCalibration(forecastsOf(confidences, outcomes)).value!;
    expect(many.method).toBe('isotonic');
    expect(calibratedConfidence(many, 0.99)).toBeGreaterThanOrEqual(calibratedConfidence(many, 0.5));
    expect(fitCalibration(forecastsOf(confidences.slice(1), outcomes.slice(1))).value!.method).toBe('platt');
  });
});

describe('scores', () => {
  it('of nothing are unknown', () => {
    expect(brierScore([])).toEqual({ value: null, reason: 'no call has been decided' });
    expect(brierSkill(forecastsOf([0.7], [1])).reason).toBe('all calls had the same outcome');
  });

  it('refuse what is not a probability', () => {
    expect(() => brierScore(forecastsOf([0.5, 1.2], [1, 0]))).toThrow(
      'Confidence 1 is 1.2: it must lie between 0 and 1.',
    );
  });

  it('mark bins of fewer than thirty calls', () => {
    const thirty = forecastsOf(Array(30).fill(0.75), Array(30).fill(1));
    expect(reliabilityBins(thirty)).toMatchObject([{ bin: 7, count: 30, observed: 1, isThin: false }]);
    expect(reliabilityBins(thirty.slice(1))).toMatchObject([{ count: 29, isThin: true }]);
  });
});
