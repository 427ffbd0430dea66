import { it } from 'vitest';
import golden from '../../golden/empirical-bayes-beta-binomial.json' with { type: 'json' };
import * as own from '../index.ts';
import { expectAllClose } from '../testing/expect-close.ts';

const records = golden.inputs.wins.map((wins, index) => ({ wins, count: golden.inputs.n[index]! }));
const { moments, shrunk_with_moments_first5 } = golden.expected;

it('the crowd of 87 has the golden prior', () => {
  const { mean, correlation, alpha, beta } = own.estimatePrior(records).value!;
  expectAllClose(
    [mean, correlation, alpha, beta],
    [moments.mu, moments.rho, moments.alpha, moments.beta],
    golden.tolerance,
  );
});

it('and shrinks its bots to the golden rates', () => {
  const prior = own.estimatePrior(records).value!;
  const shrunk = records.slice(0, 5).map((record) => own.shrunkRate(record, prior));
  expectAllClose(shrunk, shrunk_with_moments_first5, golden.tolerance);
});
