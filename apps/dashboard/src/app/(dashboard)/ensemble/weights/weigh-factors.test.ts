import { describe, expect, it } from 'vitest';
import { summariseFactors, weighFactors } from './weigh-factors.ts';

const factor = (value: number, is_live = true) => ({ factor: value, is_live, reason: 'because' });

describe('the way from 1 to a weight', () => {
  it('multiplies what is live, the guardrail last', () => {
    const steps = weighFactors({
      factors: {
        accuracy: factor(1.5),
        trust: factor(0.8),
        reinforcement: factor(2, false),
        guardrail: factor(0.5),
      },
    });
    expect(steps.map(({ source }) => source)).toEqual([
      'accuracy',
      'diversity',
      'regime',
      'reinforcement',
      'trust',
      'guardrail',
    ]);
    expect(steps.at(-1)?.to).toBeCloseTo(0.6, 12);
    expect(steps[3]).toMatchObject({ isLive: false, factor: 2, from: 1.5, to: 1.5 });
  });
  it('shows where the bounds held it', () => {
    const steps = weighFactors({
      factors: { accuracy: factor(0.5), diversity: factor(0.5), regime: factor(0.5), trust: factor(0.5) },
    });
    expect(steps.find(({ source }) => source === 'bounds')).toMatchObject({ from: 0.0625, to: 0.1 });
  });
  it('ends at nothing where the guardrail silences it', () =>
    expect(weighFactors({ factors: { accuracy: factor(2), guardrail: factor(0) } }).at(-1)?.to).toBe(0));
});

describe('the summary of the factors', () => {
  it('names what moved it most', () =>
    expect(
      summariseFactors({
        bot_name: 'a-bot',
        effective_weight: 0.6,
        factors: { accuracy: factor(1.1), trust: factor(0.5), reinforcement: factor(2, false) },
      }),
    ).toBe('a-bot counts 0.60, most of all for trust (×0.50): because.'));
  it('says when nothing did', () =>
    expect(summariseFactors({ bot_name: 'a-bot', effective_weight: 1, factors: {} })).toBe(
      'a-bot counts 1.00: nothing speaks for or against it.',
    ));
});
