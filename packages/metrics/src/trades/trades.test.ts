import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../luck/mulberry32.ts';
import { excursionsOf } from './excursions.ts';
import { expectancyInR } from './expectancy-in-r.ts';
import { runsTest } from './runs-test.ts';
import { summariseStreaks } from './streak-summary.ts';
import { tallyTrades } from './tally.ts';

const alternating = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 0.01 : -0.01));

describe('a tally', () => {
  it('counts trades of zero apart, and keeps the best and the worst', () => {
    expect(tallyTrades([0.25, -0.5, 0, 0.5])).toEqual({
      winCount: 2,
      lossCount: 1,
      zeroCount: 1,
      grossWin: 0.75,
      grossLoss: 0.5,
      best: 0.5,
      worst: -0.5,
    });
  });

  it('of no trades has no best', () => {
    expect(tallyTrades([])).toMatchObject({ best: null, worst: null, grossLoss: 0 });
  });
});

describe('streaks', () => {
  it('carry their profit and where they began; of equally long ones the first counts', () => {
    expect(summariseStreaks([0.25, 0.5, -1, -0.5, 0, -0.25, 0.5, 0.5])).toEqual({
      current: { sign: 1, length: 2, profit: 1, start: 6 },
      longestWin: { sign: 1, length: 2, profit: 0.75, start: 0 },
      longestLoss: { sign: -1, length: 2, profit: -1.5, start: 2 },
    });
  });

  it('end with a trade of zero', () => {
    expect(summariseStreaks([0.1, 0]).current).toBeNull();
  });
});

describe('the runs test', () => {
  it('finds wins and losses that alternate too well', () => {
    // By hand: 20 runs, 11 expected, variance 10 · 9 / 19, z = 4.1352; p from scipy.stats.norm.sf.
    const found = runsTest(alternating).value!;
    expect(found).toMatchObject({ runCount: 20, expectedRunCount: 11 });
    expect(found.z).toBeCloseTo(9 / Math.sqrt(90 / 19), 12);
    expect(found.pValue).toBeCloseTo(3.5462e-5, 8);
  });

  it('finds wins and losses that cluster', () => {
    const found = runsTest(alternating.toSorted((a, b) => a - b)).value!;
    expect(found).toMatchObject({ runCount: 2 });
    expect(found.z).toBeCloseTo(-9 / Math.sqrt(90 / 19), 12);
  });

  it('does not wonder at nine losses in a row among two hundred flips of a coin', () => {
    const coin = mulberry32(1);
    const flips = Array.from({ length: 200 }, () => (coin() < 0.5 ? -0.01 : 0.01));
    expect(summariseStreaks(flips).longestLoss?.length).toBe(9);
    expect(runsTest(flips).value!.pValue).toBeGreaterThan(0.9);
  });

  it('leaves out trades of zero', () => {
    expect(runsTest([0, ...alternating, 0])).toEqual(runsTest(alternating));
  });

  it('needs ten of each', () => {
    expect(runsTest(alternating.slice(1))).toEqual({ value: null, reason: 'too few wins: 9 of 10' });
    expect(runsTest(alternating.slice(0, -1))).toEqual({ value: null, reason: 'too few losses: 9 of 10' });
  });
});

describe('expectancy in R', () => {
  it('is the mean of return over planned risk; trades without a stop are left out', () => {
    const trades = [
      { netReturn: 0.2, plannedRisk: 0.1 },
      { netReturn: -0.05, plannedRisk: 0.05 },
      { netReturn: 0.9, plannedRisk: null },
    ];
    expect(expectancyInR(trades).value).toBeCloseTo(0.5, 12);
  });

  it('is unknown without a stop, and refuses a risk of nothing', () => {
    expect(expectancyInR([{ netReturn: 0.9, plannedRisk: null }]).reason).toBe(
      'no trade has ended that had a stop',
    );
    expect(() => expectancyInR([{ netReturn: 0.9, plannedRisk: 0 }])).toThrow(
      'A trade planned to risk 0 of its margin: a risk is above 0.',
    );
  });
});

describe('excursions', () => {
  const prices = { leverage: 2, entryPrice: 100, highestPrice: 110, lowestPrice: 95 };

  it('of a long are its lowest and its highest price', () => {
    const { maximumAdverse, maximumFavourable } = excursionsOf({ direction: 1, ...prices });
    expect(maximumAdverse).toBeCloseTo(-0.1, 12);
    expect(maximumFavourable).toBeCloseTo(0.2, 12);
  });

  it('of a short are the other way round', () => {
    const { maximumAdverse, maximumFavourable } = excursionsOf({ direction: -1, ...prices });
    expect(maximumAdverse).toBeCloseTo(-0.2, 12);
    expect(maximumFavourable).toBeCloseTo(0.1, 12);
  });

  it('are 0 where the price never went that way, and never beyond the margin', () => {
    expect(excursionsOf({ direction: -1, ...prices, highestPrice: 300, lowestPrice: 100 })).toEqual({
      maximumAdverse: -1,
      maximumFavourable: 0,
    });
  });
});
