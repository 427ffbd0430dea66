import { describe, expect, it } from 'vitest';
import golden from '../../golden/online-experts.json' with { type: 'json' };
import { AdaHedge } from './ada-hedge.ts';
import { boaStep } from './boa-step.ts';
import { fixedShareStep, shared } from './fixed-share-step.ts';
import { hedgeBound, hedgeRate, hedgeStep } from './hedge-step.ts';
import { specialistsStep } from './specialists-step.ts';

const { losses, expected, eta, specialists, tolerance } = golden;
const even = [0.25, 0.25, 0.25, 0.25];

/** The weights before each round, and after the last. */
function weightsOver<Losses>(
  rounds: readonly Losses[],
  step: (weights: readonly number[], losses: Losses) => number[],
): number[][] {
  const all = [even];
  for (const round of rounds) all.push(step(all.at(-1)!, round));
  return all;
}

function expectClose(actual: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): void {
  for (const [round, weights] of wanted.entries()) {
    for (const [expert, weight] of weights.entries()) {
      expect(Math.abs(actual[round]![expert]! - weight), `round ${round}`).toBeLessThanOrEqual(tolerance);
    }
  }
}

describe('the golden experts', () => {
  it('get the weights of Hedge, its regret and its bound', () => {
    const weights = weightsOver(losses, (before, round) => hedgeStep(before, round, eta));
    expectClose(weights, expected.hedge_weights_before_each_round);
    expect(hedgeRate(4, losses.length)).toBeCloseTo(eta, 12);
    expect(hedgeBound(4, losses.length)).toBeCloseTo(expected.hedge_bound, 12);
    const mixed = losses.reduce((sum, round, index) => sum + dot(weights[index]!, round), 0);
    const best = Math.min(...even.map((_, expert) => losses.reduce((sum, round) => sum + round[expert]!, 0)));
    expect(mixed - best).toBeCloseTo(expected.hedge_regret, 12);
  });

  it('get the weights of fixed share', () => {
    expectClose(
      weightsOver(losses, (before, round) => fixedShareStep(before, round, eta, 0.05)),
      expected['fixed_share_alpha_0.05'],
    );
  });

  it('get the weights of BOA', () => {
    expectClose(
      weightsOver(losses, (before, round) => boaStep(before, round, 0.3)),
      expected['boa_eta_0.3'],
    );
  });

  it('get the weights, rates and gap of AdaHedge', () => {
    const learner = new AdaHedge(4);
    const seen = losses.map((round) => {
      const before = { weights: learner.weights(), rate: learner.rate };
      learner.learn(round);
      return before;
    });
    expectClose(
      seen.map(({ weights }) => weights),
      expected.adahedge_weights.slice(0, losses.length),
    );
    seen.forEach(({ rate }, round) => {
      const wanted = expected.adahedge_eta[round]!;
      if (typeof wanted === 'number') expect(rate).toBeCloseTo(wanted, 12);
      else expect(rate).toBe(Number.POSITIVE_INFINITY);
    });
    expect(learner.gap).toBeCloseTo(expected.adahedge_mixability_gap, 12);
  });

  it('keep their weight while they sleep', () => {
    const rounds = specialists.losses_null_is_asleep;
    const step = (before: readonly number[], round: readonly (number | null)[]) =>
      specialistsStep(before, round, specialists.eta);
    expectClose(weightsOver(rounds, step), specialists.expected);
    expectClose(
      weightsOver(rounds, (before, round) => shared(step(before, round), 0.02)),
      specialists['expected_with_share_0.02'],
    );
  });
});

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0);
}
