import { describe, expect, it } from 'vitest';
import type { Decision } from '../learner.ts';
import { smallWorld } from '../testing/small-world.ts';
import { judgeAlarms } from './detection.ts';
import { gapClosed } from './gap-closed.ts';
import { ranksOf } from './ranks.ts';
import { scorePlay } from './score-play.ts';
import { spearman } from './spearman.ts';
import { daysSinceSwitch } from './switches.ts';
import { meanSpearman } from './trust-scores.ts';

describe('ranks', () => {
  it('are shared by equal values', () => {
    expect(ranksOf([10, 30, 20, 30])).toEqual([1, 3.5, 2, 3.5]);
    expect(ranksOf([5, 5, 5])).toEqual([2, 2, 2]);
  });
});

describe('the rank correlation of trust and skill', () => {
  it('is one for the same order, minus one for the opposite', () => {
    expect(spearman([1, 2, 9], [0.4, 0.5, 0.6]).value).toBeCloseTo(1, 12);
    expect(spearman([9, 2, 1], [0.4, 0.5, 0.6]).value).toBeCloseTo(-1, 12);
  });

  it('averages ties', () => {
    // scipy.stats.spearmanr([1, 2, 2, 3], [1, 3, 2, 4])
    expect(spearman([1, 2, 2, 3], [1, 3, 2, 4]).value).toBeCloseTo(0.9486832980505139, 12);
  });

  it('is zero for trust that orders nobody, and unknown where skill does not', () => {
    expect(spearman([1, 1, 1], [0.4, 0.5, 0.6])).toEqual({ value: 0, reason: null });
    expect(spearman([1, 2, 3], [0.5, 0.5, 0.5])).toEqual({
      value: null,
      reason: 'all bots have the same skill',
    });
  });

  it('is unknown for a method that ranks nobody, and after the end of the world', () => {
    const world = smallWorld();
    const decisions: Decision[] = world.outcome.map(() => decisionOf([1, 1, 1, 1, 1], null));
    expect(meanSpearman(world, decisions, 5, 10).reason).toBe('it ranks nobody');
    expect(meanSpearman(world, decisions, 45, 75).reason).toBe('the world ends before day 46');
  });
});

describe('the gap closed', () => {
  it('is the share of the way from equal weights to the oracle', () => {
    expect(gapClosed(0.6, 0.5, 0.7).value).toBeCloseTo(0.5, 12);
    expect(gapClosed(0.48, 0.5, 0.7).value).toBeCloseTo(-0.1, 12);
  });

  it('is unknown where the oracle hardly knows more', () => {
    expect(gapClosed(0.51, 0.5, 0.519).reason).toMatch(/no better than equal weights/);
    expect(gapClosed(0.51, 0.5, 0.49).value).toBeNull();
  });
});

describe('days since a switch', () => {
  it('are counted from the first day of a new regime', () => {
    const world = { ...smallWorld(), regime: [2, 2, 0, 0, 0, 1, 2] };
    expect(daysSinceSwitch(world)).toEqual([null, null, 0, 1, 2, 0, 0]);
  });
});

describe('alarms', () => {
  const world = {
    ...smallWorld('standard', 1, { days: 40 }),
    degradations: [
      { bot: 3, fromDay: 20, skill: [0.4, 0.4, 0.4, 0.4] },
      { bot: 5, fromDay: 30, skill: [0.4, 0.4, 0.4, 0.4] },
    ],
  };

  it('find a bot after as many bad days as it took', () => {
    const { delays } = judgeAlarms(world, [
      { bot: 3, day: 24 },
      { bot: 3, day: 22 },
    ]);
    expect(delays).toEqual([3, null]);
  });

  it('are false for healthy bots, and before a bot gets worse', () => {
    const { falseAlarms, delays, healthyBotDays } = judgeAlarms(world, [
      { bot: 3, day: 19 },
      { bot: 1, day: 5 },
      { bot: 5, day: 30 },
    ]);
    expect(falseAlarms).toBe(2);
    expect(delays).toEqual([null, 1]);
    expect(healthyBotDays).toBe(9 * 40 - 20 - 10);
  });
});

describe('a score', () => {
  const world = smallWorld('standard', 1, { days: 32 });
  const right = world.outcome.map((outcome) => decisionOf([...outcome], outcome.length));

  it('counts from day 31 on', () => {
    const wrongEarly = right.map((decision, day) =>
      day < 30 ? { ...decision, consensus: decision.consensus.map((direction) => -direction) } : decision,
    );
    expect(scorePlay(world, { decisions: wrongEarly, alarms: null })).toMatchObject({
      accuracy: 1,
      ece: 0.25,
      brier: 0.0625,
      spearman60: null,
      detection: null,
    });
  });

  it('is refused for a world that ends before', () => {
    const short = smallWorld();
    expect(() => scorePlay(short, { decisions: right.slice(0, 30), alarms: null })).toThrow(
      /has 30 days: scores begin on day 31/,
    );
  });
});

/** A decision that calls these directions, and is three quarters sure of each where it claims anything. */
function decisionOf(consensus: number[], claims: number | null): Decision {
  return {
    weights: Array<number>(9).fill(1),
    consensus,
    probability: claims === null ? null : consensus.map(() => 0.75),
    trust: null,
  };
}
