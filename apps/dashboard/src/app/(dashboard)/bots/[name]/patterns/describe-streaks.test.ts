import { describe, expect, it } from 'vitest';
import type { Streaks } from '#data/metrics/get-streaks.ts';
import type { Trade } from '#data/tracking/get-trades.ts';
import { describeRunsTest, nameStreak, summariseTradeRow } from './describe-streaks.ts';

const streaks: Streaks = {
  trade_count: 40,
  current_streak: -2,
  current_net: -0.02,
  current_since: '2026-11-19',
  longest_win_streak: 4,
  longest_win_net: 0.1,
  longest_win_from: '2026-11-01',
  longest_win_to: '2026-11-03',
  longest_loss_streak: 3,
  longest_loss_net: -0.05,
  longest_loss_from: '2026-11-05',
  longest_loss_to: '2026-11-06',
  run_count: 21,
  runs_test_p_value: 0.62,
  unknown_reason: null,
};

function trade(net_return: number): Trade {
  return {
    prediction_id: 1,
    symbol: 'BTCUSDT',
    side: 'LONG',
    exited_at: '2026-11-20T10:00:00.000Z',
    net_return,
    favourable_move: null,
    adverse_move: null,
    is_correct: null,
  };
}

describe('a streak in words', () => {
  it('tells wins from losses', () => {
    expect(nameStreak(3)).toBe('3 wins');
    expect(nameStreak(-1)).toBe('1 loss');
    expect(nameStreak(0)).toBe('none');
  });
});

describe('the sentence of the runs test', () => {
  it('says that such streaks happen by themselves', () =>
    expect(describeRunsTest(streaks)).toContain('21 runs (p = 0.620)'));
  it('says that the order is not random', () =>
    expect(describeRunsTest({ ...streaks, runs_test_p_value: 1e-9 })).toContain('p < 0.001'));
  it('is left out where the test cannot be made', () =>
    expect(describeRunsTest({ ...streaks, runs_test_p_value: null })).toBeNull());
});

describe('the summary of the newest trades', () => {
  it('leaves a trade that returned nothing out of both counts', () =>
    expect(summariseTradeRow([trade(0.05), trade(-0.02), trade(0)])).toBe(
      '1 won and 1 lost of the last 3; +3.00% on margin, added up.',
    ));
});
