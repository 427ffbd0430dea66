import { describe, expect, it } from 'vitest';
import golden from '../../golden/block-bootstrap.json' with { type: 'json' };
import * as own from '../index.ts';
import { expectAllClose, expectClose } from '../testing/expect-close.ts';

const { returns, circular, stationary, tolerance } = golden;

it('the generator draws the golden numbers', () => {
  const random = own.mulberry32(42);
  expect(golden.mulberry32_seed42_first5.map(() => random())).toEqual(golden.mulberry32_seed42_first5);
});

describe('circular blocks', () => {
  const settings = { sampler: own.circularBlocks(circular.L), repetitions: circular.B, seed: circular.seed };

  it('give the golden means', () => {
    const means = own.bootstrap(returns, own.meanOfSample, settings);
    expectAllClose(means.slice(0, 3), circular.first3_means, tolerance);
    expectClose(own.momentsOf(means).mean, circular.mean_of_means, tolerance);
  });

  it('give the golden interval of the mean', () => {
    const { low, high } = own.bootstrapInterval(returns, own.meanOfSample, settings).value!;
    expectAllClose([low, high], circular.ci95_mean, tolerance);
  });

  it('give the golden interval of the Sharpe ratio', () => {
    const sharpe = (sample: readonly number[]) => own.sharpeRatio(own.momentsOf(sample));
    const { low, high } = own.bootstrapInterval(returns, sharpe, settings).value!;
    expectAllClose([low, high], circular.ci95_sharpe, tolerance);
  });

  it('are three long for twelve observations by default', () => {
    expect(own.blockLength(returns.length)).toBe(circular.L);
    expect(own.bootstrapInterval(returns, own.meanOfSample)).toEqual(
      own.bootstrapInterval(returns, own.meanOfSample, settings),
    );
  });
});

describe('stationary blocks', () => {
  const settings = {
    sampler: own.stationaryBlocks(stationary.p),
    repetitions: stationary.B,
    seed: stationary.seed,
  };

  it('give the golden means and interval', () => {
    expectAllClose(
      own.bootstrap(returns, own.meanOfSample, settings).slice(0, 3),
      stationary.first3_means,
      tolerance,
    );
    const { low, high } = own.bootstrapInterval(returns, own.meanOfSample, settings).value!;
    expectAllClose([low, high], stationary.ci95_mean, tolerance);
  });
});
