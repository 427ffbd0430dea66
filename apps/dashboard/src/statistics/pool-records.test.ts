import { describe, expect, it } from 'vitest';
import { aBot } from '#testing/leaderboard-row.ts';
import { poolRecords } from './pool-records.ts';

const busy = aBot({
  decided_count: 90,
  correct_count: 60,
  trade_count: 90,
  win_count: 50,
  loss_count: 30,
  take_profit_count: 45,
  mean_net_return: 0.01,
  last_predicted_at: '2026-11-20T12:00:00.000Z',
});
const quiet = aBot({
  decided_count: 10,
  correct_count: 0,
  trade_count: 10,
  loss_count: 10,
  mean_net_return: -0.05,
  is_enabled: false,
});

describe('the record of several bots', () => {
  it('pools calls, not rates', () => expect(poolRecords([busy, quiet]).accuracy.value).toBe(0.6));
  it('carries the interval of the pooled calls', () =>
    expect(poolRecords([busy, quiet]).accuracy.interval?.low).toBeCloseTo(0.502, 3));
  it('counts wins per trade that won or lost, not per call', () =>
    expect(poolRecords([busy, quiet]).winRate).toMatchObject({ n: 90, value: 5 / 9 }));
  it('spoke last when the last of them spoke', () =>
    expect(poolRecords([quiet, busy]).lastPredictedAt).toBe('2026-11-20T12:00:00.000Z'));
  it('weighs returns by trades', () =>
    expect(poolRecords([busy, quiet]).meanNetReturn).toBeCloseTo(0.004, 12));
  it('tells enabled bots from registered ones', () =>
    expect(poolRecords([busy, quiet])).toMatchObject({ botCount: 2, enabledCount: 1 }));
  it('is unknown before anything has ended', () =>
    expect(poolRecords([aBot()])).toMatchObject({
      accuracy: { value: null, interval: null, n: 0 },
      meanNetReturn: null,
    }));
});
