import { describe, it } from 'vitest';
import golden from '../../golden/proportion-intervals.json' with { type: 'json' };
import * as own from '../index.ts';
import { expectAllClose, expectClose } from '../testing/expect-close.ts';

describe.each(golden.cases)('$wins of $n', ({ wins, n, expected }) => {
  const close = (actual: number | null, value: number | null) => expectClose(actual, value, golden.tolerance);

  it.each([
    ['Wilson', own.wilsonInterval(wins, n), expected.wilson_95],
    ['Jeffreys', own.jeffreysInterval(wins, n), expected.jeffreys_95],
    ['Clopper and Pearson', own.clopperPearsonInterval(wins, n), expected.clopper_pearson_95],
  ])('lies in the golden interval of %s', (_, { value }, ends) => {
    expectAllClose([value?.low ?? null, value?.high ?? null], ends ?? [null, null], golden.tolerance);
  });

  it('has the golden rate and chances', () => {
    close(own.accuracy(wins, n).value, expected.accuracy);
    close(own.posteriorAccuracy(wins, n), expected.posterior_mean_beta_1_1);
    close(own.probabilityAboveHalf(wins, n), expected.prob_accuracy_gt_half_beta_1_1);
    if (n > 0) close(own.chanceOfCoinDoingAsOddly(wins, n), expected.p_value_vs_half_exact_two_sided);
  });
});
