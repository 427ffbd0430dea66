import { describe, expect, it } from 'vitest';
import type { PlayScore } from '../scores/score-play.ts';
import type { WorldScore } from '../scores/score-world.ts';
import { summariseDetections } from './detection-summary.ts';
import { edgeAfterSwitch } from './edge-after-switch.ts';
import { estimate } from './estimate.ts';
import { summarise } from './summarise.ts';

describe('an estimate over worlds', () => {
  it('has the standard error of the mean and the interval of Student', () => {
    const { mean, standardError, interval } = estimate([1, 2, 3, 4, 5])!;
    expect(mean).toBe(3);
    expect(standardError).toBeCloseTo(Math.sqrt(2.5 / 5), 12);
    // t of 0.975 with 4 degrees of freedom, from a table: 2.776445.
    expect(interval![1] - mean).toBeCloseTo(2.776445 * standardError!, 5);
    expect(mean - interval![0]).toBeCloseTo(interval![1] - mean, 12);
  });

  it('leaves out what is unknown, and does not know how far one world is off', () => {
    expect(estimate([null, 2, null])).toEqual({ mean: 2, count: 1, standardError: null, interval: null });
    expect(estimate([null])).toBeNull();
  });
});

describe('the lead after a switch', () => {
  const since = [...Array<null>(30).fill(null), 0, 1, 2, 6, 15, ...Array<number>(5).fill(16)];
  const world = worldScore(since, {
    equal: since.map(() => 0.5),
    oracle: since.map(() => 0.7),
    slow: since.map((days) => (days === 0 ? 0.45 : days === 1 ? 0.55 : days === 16 ? 0.7 : 0.6)),
    lucky: since.map(() => 0.51),
  });

  it('is told as a share of the steady one, and of that of the oracle', () => {
    const edge = edgeAfterSwitch([world], 'slow')!;
    expect(edge.steady).toBeCloseTo(0.1, 12);
    expect(edge.steadyOfOracle).toBeCloseTo(0.5, 12);
    const [first, second, third, fourth] = edge.shares;
    expect([first, second, third].map((share) => Math.round(100 * share!))).toEqual([-50, 50, 100]);
    expect(fourth).toBeNull();
    expect(edge.sharesOfOracle[1]).toBeCloseTo(0.25, 12);
  });

  it('is not told where there hardly is one', () => {
    expect(edgeAfterSwitch([world], 'lucky')).toBeNull();
    expect(edgeAfterSwitch([world], 'equal')).toBeNull();
  });
});

describe('detections over worlds', () => {
  it('take a bot that is never found as found last', () => {
    const summary = summariseDetections([
      { delays: [4, null], falseAlarms: 2, healthyBotDays: 180 },
      { delays: [8], falseAlarms: 0, healthyBotDays: 180 },
      null,
    ]);
    expect(summary).toEqual({ degraded: 3, found: 2, medianDelay: 8, falseAlarms: 1 });
  });

  it('have no median where half are never found, and are unknown where nobody watched', () => {
    const halfFound = { delays: [4, null], falseAlarms: 0, healthyBotDays: 180 };
    expect(summariseDetections([halfFound])!.medianDelay).toBeNull();
    expect(summariseDetections([null])).toBeNull();
  });
});

describe('a summary', () => {
  it('counts the worlds in which a method was ahead, and its least lead', () => {
    const days = Array<null>(31).fill(null);
    const worlds = [
      worldScore(days, { equal: [0.5], oracle: [0.7], own: [0.6] }),
      worldScore(days, { equal: [0.5], oracle: [0.7], own: [0.49] }),
    ];
    const own = summarise(worlds).get('own')!;
    expect(own.wins).toMatchObject({ equal: 1, oracle: 0 });
    expect(own.leastLead).toBeCloseTo(-0.01, 12);
    expect(own.gapClosed!.mean).toBeCloseTo((0.5 - 0.05) / 2, 12);
  });
});

function worldScore(sinceSwitch: readonly (number | null)[], daily: Record<string, number[]>): WorldScore {
  const methods = Object.fromEntries(
    Object.entries(daily).map(([key, shares]): [string, PlayScore] => [
      key,
      {
        accuracy: shares.at(-1)!,
        spearman60: null,
        spearman180: null,
        ece: null,
        brier: null,
        daily: shares,
        detection: null,
      },
    ]),
  );
  return { name: 'world', sinceSwitch, methods, regrets: {} };
}
