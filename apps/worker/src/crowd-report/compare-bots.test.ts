import { bots } from '@quorum/bots';
import { describe, expect, it } from 'vitest';
import { compareBots, pearson } from './compare-bots.ts';
import type { BotRecord } from './watch-bots.ts';

const [first, second] = bots.filter(({ family }) => family === 'derivatives');
const [fade] = bots.filter(({ family }) => family === 'mean-reversion');

function recordOf(bot: (typeof bots)[number] | undefined, netOfDay: (day: number) => number): BotRecord {
  const days = Array.from({ length: 40 }, (_, day) => [day, netOfDay(day)] as const);
  const counts = { decisions: 100, longs: 20, shorts: 20, trades: 40, wins: 20, netSum: 0 };
  return { bot: bot!, ...counts, dailyNet: new Map(days), silence: 'RSI 50 is calm' };
}

describe('Pearson correlation', () => {
  // Anscombe's first quartet (1973), whose correlation is published as 0.816.
  const x = Float64Array.of(10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5);
  const y = Float64Array.of(8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68);

  it('agrees with the published one', () => {
    expect(pearson(x, y)).toBeCloseTo(0.81642, 5);
  });

  it('is unknown where one side never varies', () => {
    expect(pearson(x, new Float64Array(11))).toBeNull();
  });
});

describe('comparing bots', () => {
  const up = recordOf(first, (day) => (day % 2 ? 0.01 : -0.01));
  const alike = recordOf(second, (day) => (day % 2 ? 0.03 : -0.03));
  const against = recordOf(fade, (day) => (day % 2 ? -0.02 : 0.02));

  it('puts the most alike first and means by family', () => {
    const { pairs, withinFamilies, betweenFamilies } = compareBots([up, alike, against], 0, 39);
    expect(pairs[0]).toMatchObject({ sameFamily: true, correlation: expect.closeTo(1, 12) });
    expect(withinFamilies).toBeCloseTo(1, 12);
    expect(betweenFamilies).toBeCloseTo(-1, 12);
  });

  it('leaves out pairs that traded on too few days to say anything', () => {
    const seldom = { ...alike, dailyNet: new Map([[3, 0.1]]) };
    const both = { ...up, dailyNet: new Map([[4, 0.1]]) };
    expect(compareBots([both, seldom], 0, 39)).toEqual({
      pairs: [],
      withinFamilies: null,
      betweenFamilies: null,
    });
  });
});
