import { describe, expect, it } from 'vitest';
import type { Decision } from './decision.ts';
import { evaluate } from './evaluate.ts';
import { makeDecision } from './testing/make-decision.ts';

const DAY = 24 * 60 * 60_000;
const from = Date.UTC(2021, 10, 1);
const to = Date.UTC(2022, 3, 1);
const draws = { repetitions: 20 };
const free = { fee: 0, slippage: 0 };
const nothing = { recommendations: [], account: [], costs: free, period: { from, to } };

/** A decision a day; the vote is right, the majority on every second day. */
function makeYear(changes: (day: number) => Partial<Decision> = () => ({})): Decision[] {
  return Array.from({ length: (to - from) / DAY }, (_, day) =>
    makeDecision({
      decidedAt: from + day * DAY,
      move: day % 4 < 2 ? 0.01 : -0.01,
      direction: day % 4 < 2 ? 1 : -1,
      equalDirection: day % 2 === 0 ? 1 : -1,
      ...changes(day),
    }),
  );
}

describe('an evaluation', { timeout: 60_000 }, () => {
  const evaluation = evaluate({ ...nothing, decisions: makeYear() }, draws);

  it('leaves the first sixty days to learning and says so', () => {
    expect(evaluation.scope).toMatchObject({
      from: from + 60 * DAY,
      to,
      warmUpDays: 60,
      dayCount: 91,
      decisionCount: 91,
      symbols: ['BTCUSDT'],
    });
  });

  it('leaves out a year where there are two', () => {
    const twoYears = { from: Date.UTC(2021, 0, 1), to: Date.UTC(2023, 0, 1) };
    expect(evaluate({ ...nothing, period: twoYears, decisions: makeYear() }, draws).scope.warmUpDays).toBe(
      365,
    );
  });

  it('holds the vote against equal weights on the same decisions', () => {
    const [quorum, equal] = evaluation.methods;
    expect(quorum).toMatchObject({ name: 'quorum', decidedCount: 91, accuracy: { value: 1 } });
    expect(quorum?.accuracyDifference.value).toBeCloseTo(1 - equal!.accuracy.value!, 12);
    expect(quorum?.accuracyDifference.low).toBeGreaterThan(0.4);
    expect(equal?.accuracyDifference.value).toBeNull();
  });

  it('names every strategy, the best bot in hindsight and buy and hold', () => {
    expect(evaluation.methods.map(({ name }) => name)).toEqual([
      'quorum',
      'equal',
      'accuracy',
      'trust',
      'log_odds',
      'situation',
      'covariance',
      'bot:alpha',
      'buy_and_hold',
    ]);
  });

  it('scores probabilities: 0.6 for what came costs 0.16', () => {
    expect(evaluation.methods[0]?.brier.value).toBeCloseTo(0.16, 12);
    expect(evaluation.methods[0]?.calibrationError).toBeCloseTo(0.4, 12);
  });

  it('splits at New Year, each decision in the year it was made', () => {
    const across = { from: Date.UTC(2021, 6, 1), to: Date.UTC(2022, 3, 1) };
    const { years } = evaluate({ ...nothing, period: across, decisions: makeYear() }, draws);
    expect(years.map(({ name, decisionCount }) => [name, decisionCount])).toEqual([
      ['2021', 61],
      ['2022', 90],
    ]);
  });

  it('splits by what the market looked like when it was decided', () => {
    const decisions = makeYear((day) => ({ regime: day % 3 === 0 ? null : 'VOLATILE' }));
    const { regimes } = evaluate({ ...nothing, decisions }, draws);
    expect(regimes.map(({ name, decisionCount }) => [name, decisionCount])).toEqual([
      ['UNKNOWN', 31],
      ['VOLATILE', 60],
    ]);
  });

  it('is the same whatever the order the decisions come in', () => {
    const shuffled = makeYear().toSorted((a, b) => (a.decidedAt % 7) - (b.decidedAt % 7));
    expect(evaluate({ ...nothing, decisions: shuffled }, draws).methods).toEqual(evaluation.methods);
  });

  it('says plainly what was found, and which goals were met', () => {
    expect(evaluation.findings[0]).toMatch(
      /^From 2021-12-31 to 2022-03-31, on 1 coins, the vote called 100\.0 % of 91 directions right and equal weights/,
    );
    expect(evaluation.findings).toContain('No call was sure enough to be recommended.');
    expect(evaluation.findings.at(-1)).toMatch(
      /^Of the 3 goals, met: accuracy, Brier score; not known: net return\.$/,
    );
  });

  it('says that nothing can be said where nothing was decided', () => {
    const empty = evaluate({ ...nothing, decisions: [] }, draws);
    expect(empty.findings).toEqual(['No decision could be scored: there is nothing to say yet.']);
    expect(empty.goals.map(({ isMet }) => isMet)).toEqual([null, null, null]);
  });
});

describe('an evaluation of recommendations', () => {
  const decisions = makeYear((day) => ({ isRecommended: day % 7 === 0, equalShare: 0.5 + (day % 10) / 100 }));
  const recommendations = decisions
    .filter(({ isRecommended }) => isRecommended)
    .map(({ decidedAt }) => ({ recommendedAt: decidedAt, leverage: 2, netReturn: 0.03, isCorrect: true }));
  const account = [{ day: from / DAY + 60, netReturn: 0.5 }];
  const { recommendations: record, goals } = evaluate(
    { ...nothing, decisions, recommendations, account },
    draws,
  );

  it('counts those after the warm-up, per notional', () => {
    expect(record).toMatchObject({ count: 13, endedCount: 13, accuracy: { value: 1 } });
    expect(record.pathNet.value).toBeCloseTo(0.015, 12);
    expect(record.net.value).toBeCloseTo(0.01, 12);
  });

  it('holds them against as many of the clearest majorities', () => {
    expect(record.share).toBeCloseTo(13 / 91, 12);
    expect(record.equalNet.value).toBeLessThan(record.net.value!);
    expect(goals.at(-1)).toMatchObject({ isMet: true });
  });

  it('follows their account day by day', () => {
    expect(record.account.totalReturn).toBeCloseTo(0.5, 12);
  });
});
