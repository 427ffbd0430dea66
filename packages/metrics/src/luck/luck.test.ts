import { describe, expect, it } from 'vitest';
import { effectiveCount } from '../predictions/effective-count.ts';
import { wilsonInterval } from '../predictions/wilson-interval.ts';
import { benjaminiHochberg } from './adjusted-p-values.ts';
import { estimatePrior, shrunkRate } from './beta-binomial-shrinkage.ts';
import { blockLength, circularBlocks, stationaryBlocks } from './block-samples.ts';
import { bootstrapInterval, meanOfSample } from './bootstrap.ts';
import { expectedMaximumSharpeRatio } from './deflated-sharpe-ratio.ts';
import { minimumTrackRecordLength } from './minimum-track-record-length.ts';
import { probabilisticSharpeRatio } from './probabilistic-sharpe-ratio.ts';
import { sharpeEvidence } from './sharpe-evidence.ts';

const coin = { sharpeRatio: 0, count: 100, skewness: 0, kurtosis: 3 };

describe('the probabilistic Sharpe ratio', () => {
  it('of no return is a coin', () => {
    expect(probabilisticSharpeRatio(coin).value).toBe(0.5);
  });

  it('reaches 95 % at the minimum track record length', () => {
    const evidence = { sharpeRatio: 0.1, count: 0, skewness: -1, kurtosis: 8 };
    const count = minimumTrackRecordLength(evidence).value!;
    expect(probabilisticSharpeRatio({ ...evidence, count }).value).toBeCloseTo(0.95, 12);
  });

  it('is unknown where its variance is not positive', () => {
    const contradictory = { sharpeRatio: 1, count: 10, skewness: 4, kurtosis: 3 };
    const reason = 'the variance of the Sharpe ratio is not positive';
    expect(probabilisticSharpeRatio(contradictory).reason).toBe(reason);
    expect(minimumTrackRecordLength(contradictory).reason).toBe(reason);
  });

  it('is unknown for one observation, and for returns that never vary', () => {
    expect(probabilisticSharpeRatio({ ...coin, count: 1 }).reason).toBe('too few observations: 1 of 2');
    expect(sharpeEvidence([0.01, 0.01]).reason).toBe('the returns never vary');
  });

  it('has no track record length below its benchmark', () => {
    expect(minimumTrackRecordLength(coin).reason).toBe('the Sharpe ratio is not above its benchmark');
  });
});

describe('the best of many', () => {
  it('is nothing special among one, and never below 0', () => {
    expect(expectedMaximumSharpeRatio({ count: 1, variance: 1 })).toBe(0);
    expect(expectedMaximumSharpeRatio({ count: 1.1, variance: 1 })).toBe(0);
  });

  it('is refused for none', () => {
    expect(() => expectedMaximumSharpeRatio({ count: 0, variance: 1 })).toThrow('0 trials of variance 1');
  });
});

describe('a crowd', () => {
  it('that differs by luck alone draws everyone to its mean', () => {
    const alike = estimatePrior([
      { wins: 50, count: 100 },
      { wins: 50, count: 100 },
    ]).value!;
    expect(shrunkRate({ wins: 9, count: 10 }, alike)).toBeCloseTo(0.5, 4);
  });

  it('that differs wildly leaves everyone alone', () => {
    const apart = estimatePrior([
      { wins: 100, count: 100 },
      { wins: 0, count: 100 },
    ]).value!;
    expect(shrunkRate({ wins: 90, count: 100 }, apart)).toBeCloseTo(0.9, 4);
  });

  it('counts no bot that has called nothing', () => {
    const two = [
      { wins: 30, count: 50 },
      { wins: 10, count: 40 },
    ];
    expect(estimatePrior([...two, { wins: 0, count: 0 }])).toEqual(estimatePrior(two));
  });

  it.each([
    [[{ wins: 3, count: 5 }], 'too few bots with decided calls: 1 of 2'],
    [
      [
        { wins: 5, count: 5 },
        { wins: 4, count: 4 },
      ],
      'all calls had the same outcome',
    ],
    [
      [
        { wins: 1, count: 1 },
        { wins: 0, count: 1 },
      ],
      'no bot has more than one decided call',
    ],
  ])('of %o says nothing: %s', (records, reason) => {
    expect(estimatePrior(records)).toEqual({ value: null, reason });
  });
});

describe('calls made at once', () => {
  it('are worth one when they always agree, and all when they do not', () => {
    expect(effectiveCount(100, 20, 1)).toBe(5);
    expect(effectiveCount(100, 20, 0)).toBe(100);
    expect(effectiveCount(100, 20, -0.02)).toBe(100);
  });

  it('widen the interval of their rate', () => {
    const many = wilsonInterval(60, 100).value!;
    const few = wilsonInterval(0.6 * 40.5, 40.5).value!;
    expect(few.low).toBeLessThan(many.low);
    expect(few.high).toBeGreaterThan(many.high);
  });

  it('are refused where there are none', () => {
    expect(() => effectiveCount(100, 0, 0.1)).toThrow('0 simultaneous calls with correlation 0.1');
  });
});

describe('block samples', () => {
  const drawing =
    (...numbers: number[]) =>
    () =>
      numbers.shift()!;

  it('wrap around the end and are cut to size', () => {
    expect(circularBlocks(3)(5, drawing(0.7, 0.2))).toEqual([3, 4, 0, 1, 2]);
  });

  it('of random length begin anew when the draw says so', () => {
    expect(stationaryBlocks(0.5)(4, drawing(0.75, 0.9, 0.1, 0.25, 0.6))).toEqual([3, 0, 1, 2]);
  });

  it('are as long as the cube root', () => {
    expect([1, 8, 9, 27, 365].map(blockLength)).toEqual([1, 2, 3, 3, 8]);
  });

  it('of too few days give no interval', () => {
    expect(bootstrapInterval([0.1, 0.2], meanOfSample).reason).toBe('too few observations: 2 of 10');
  });

  it('refuse a block of nothing', () => {
    expect(() => circularBlocks(0)).toThrow('A block of 0');
    expect(() => stationaryBlocks(0)).toThrow('A new block begins with probability 0');
  });
});

describe('corrected p-values', () => {
  it('of equal p-values are that p-value, and none of none', () => {
    expect(benjaminiHochberg([0.04, 0.04, 0.04])).toEqual([0.04, 0.04, 0.04]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('refuse what is not a probability', () => {
    expect(() => benjaminiHochberg([0.5, -0.1])).toThrow('p-value 1 is -0.1: it must lie between 0 and 1.');
  });
});
