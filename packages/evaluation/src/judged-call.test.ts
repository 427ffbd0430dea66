import { describe, expect, it } from 'vitest';
import { judge } from './judged-call.ts';
import { botAlone, buyAndHold, equalWeights, otherStrategies, quorum } from './methods.ts';
import { makeDecision } from './testing/make-decision.ts';

const free = { fee: 0, slippage: 0 };
const costs = { fee: 0.0005, slippage: 0.0002 };

describe('a call judged after 24 hours', () => {
  it('pays fee and slippage on the way in, and on what it is worth on the way out', () => {
    // LONG at 100, sold at 101: 1 % less 0.07 % of 100 and 0.07 % of 101.
    const [call] = judge([makeDecision()], quorum, costs);
    expect(call?.gross).toBe(0.01);
    expect(call?.net).toBeCloseTo(0.01 - 0.0007 - 0.000707, 12);
  });

  it('that is SHORT loses what the price gained, and is paid the funding', () => {
    const [call] = judge([makeDecision({ direction: -1, funding: 0.0003 })], quorum, costs);
    expect(call).toMatchObject({ gross: -0.01, isCorrect: false });
    expect(call?.net).toBeCloseTo(-0.01 - 0.001407 + 0.0003, 12);
  });

  it('is neither right nor wrong where the price ended where it began', () => {
    expect(judge([makeDecision({ move: 0 })], quorum, free)).toMatchObject([{ isCorrect: null, gross: 0 }]);
  });

  it('is left out until its 24 hours are known', () => {
    expect(judge([makeDecision({ move: null })], quorum, free)).toEqual([]);
  });
});

describe('the methods', () => {
  const decision = makeDecision({
    direction: -1,
    equalDirection: -1,
    equalShare: 0.75,
    scores: [-2, 0, 0.3, -0.1, 0, 5],
    probabilities: [0.4, 0.5, 0.52, 0.49, 0.5, 0.7],
    voters: ['alpha', 'beta'],
    directions: [1, -1],
  });

  it('take their side by the sign of their score, and without one go with the majority', () => {
    const sides = otherStrategies.map((method) => [method.name, method.opinionOf(decision)?.direction]);
    expect(sides).toEqual([
      ['accuracy', -1],
      ['trust', 1],
      ['log_odds', -1],
      ['situation', -1],
      ['covariance', 1],
    ]);
  });

  it('are as sure as the larger of both probabilities; the majority by its share', () => {
    expect(otherStrategies.map((method) => method.opinionOf(decision)?.confidence)).toEqual([
      0.5, 0.52, 0.51, 0.5, 0.7,
    ]);
    expect(equalWeights.opinionOf(decision)).toMatchObject({ direction: -1, confidence: 0.75 });
  });

  it('know that a bot without a standing call says nothing', () => {
    expect(botAlone('beta', 'Beta').opinionOf(decision)?.direction).toBe(-1);
    expect(botAlone('gamma', 'Gamma').opinionOf(decision)).toBeNull();
    expect(buyAndHold.opinionOf(decision)?.direction).toBe(1);
  });
});
