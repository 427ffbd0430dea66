import { describe, it } from 'vitest';
import golden from '../../golden/psr-dsr.json' with { type: 'json' };
import * as own from '../index.ts';
import { expectClose } from '../testing/expect-close.ts';

const close = (actual: number | null, expected: number | null) =>
  expectClose(actual, expected, golden.tolerance);

describe('the probabilistic Sharpe ratio', () => {
  it.each(golden.psr_cases)('agrees with $name', ({ inputs, expected }) => {
    const evidence = {
      sharpeRatio: inputs.sr,
      count: inputs.n,
      skewness: inputs.skew,
      kurtosis: inputs.kurt_raw,
    };
    close(own.probabilisticSharpeRatio(evidence, inputs.sr_benchmark).value, expected.psr);
    close(own.minimumTrackRecordLength(evidence, inputs.sr_benchmark).value, expected.mintrl_95);
  });

  it.each(golden.series_cases)('agrees for the returns $name', ({ returns, expected }) => {
    const evidence = own.sharpeEvidence(returns).value!;
    close(evidence.sharpeRatio, expected.sr);
    close(evidence.skewness, expected.skew_population);
    close(evidence.kurtosis, expected.kurt_raw_population);
    close(own.probabilisticSharpeRatio(evidence).value, expected.psr_0);
    close(own.minimumTrackRecordLength(evidence).value, expected.mintrl_95);
  });
});

describe('the deflated Sharpe ratio', () => {
  it.each(golden.dsr_cases)('agrees with $name', ({ inputs, expected }) => {
    const evidence = {
      sharpeRatio: inputs.sr_per_obs,
      count: inputs.n,
      skewness: inputs.skew,
      kurtosis: inputs.kurt_raw,
    };
    const trials = { count: inputs.n_trials, variance: inputs.var_trial_sr_per_obs };
    close(own.expectedMaximumSharpeRatio(trials), expected.expected_max_sr);
    close(own.deflatedSharpeRatio(evidence, trials).value, expected.dsr);
  });
});
