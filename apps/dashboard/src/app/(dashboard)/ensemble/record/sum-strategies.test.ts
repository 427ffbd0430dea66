import { describe, expect, it } from 'vitest';
import { summariseShares, sumStrategies } from './sum-strategies.ts';

const strategies = [
  { strategy_name: 'equal', place: 1, description: 'Every bot counts one.' },
  { strategy_name: 'covariance', place: 2, description: 'Corrected.' },
];
const point = (
  strategy_name: string,
  day: string,
  correct_count: number,
  log_loss_sum: number,
  share: number,
) => ({
  strategy_name,
  place: 1,
  day,
  last_day: day,
  decision_count: 10,
  correct_count,
  log_loss_sum,
  brier_sum: 2.5,
  share,
});
const history = [
  point('equal', '2026-01-01', 5, 7, 0.5),
  point('equal', '2026-01-02', 5, 7, 0.3),
  point('covariance', '2026-01-01', 6, 6.5, 0.5),
  point('covariance', '2026-01-02', 7, 6.1, 0.7),
];

describe('the record of the strategies', () => {
  it('pools the decisions of all days and takes the newest share', () =>
    expect(sumStrategies(history, strategies)[1]).toMatchObject({
      name: 'covariance',
      decisionCount: 20,
      correctCount: 13,
      accuracy: 0.65,
      logLoss: 0.63,
      brier: 0.25,
      share: 0.7,
    }));
  it('is unknown for a strategy that was never tested', () =>
    expect(sumStrategies([], strategies)[0]).toMatchObject({ accuracy: null, logLoss: null, share: null }));
});

describe('the summary of the shares', () => {
  it('says whom the vote listens to, and that it predicted best', () =>
    expect(summariseShares(sumStrategies(history, strategies))).toBe(
      'The vote listens most to "Who repeats whom" (70%), which also predicted best over these days.',
    ));
  it('says when another predicted best', () =>
    expect(
      summariseShares(sumStrategies([...history, point('equal', '2026-01-03', 9, 1, 0.2)], strategies)),
    ).toContain('over these days "Equal" predicted best'));
  it('waits for the first test', () =>
    expect(summariseShares(sumStrategies([], strategies))).toBe('No strategy has been tested yet.'));
});
