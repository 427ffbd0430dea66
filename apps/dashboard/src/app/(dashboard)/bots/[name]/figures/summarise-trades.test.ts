import { describe, expect, it } from 'vitest';
import type { Trade } from '#data/tracking/get-trades.ts';
import { figuresOfTrades, noFigures, summariseTrades } from './summarise-trades.ts';

function trade(net_return: number, changes: Partial<Trade> = {}): Trade {
  return {
    prediction_id: 1,
    symbol: 'BTCUSDT',
    side: 'LONG',
    exited_at: '2026-11-20T10:00:00.000Z',
    net_return,
    favourable_move: 0.02,
    adverse_move: -0.01,
    is_correct: net_return > 0,
    ...changes,
  };
}

// Wins of 4 % and 2 %, losses of 1 % and 1 %, one that returned nothing and was flat.
const trades = [
  trade(0.04),
  trade(0.02, { favourable_move: 0.05 }),
  trade(-0.01),
  trade(-0.01, { favourable_move: null }),
  trade(0, { is_correct: null }),
];

describe('the figures of some trades', () => {
  const summary = summariseTrades(trades);
  it('count a trade that returned nothing as neither won nor lost', () =>
    expect(summary).toMatchObject({ trade_count: 5, win_count: 2, loss_count: 2, win_rate: 0.5 }));
  it('set what was won against what was lost', () => {
    expect(summary.profit_factor).toBeCloseTo(3, 12);
    expect(summary.payoff_ratio).toBeCloseTo(3, 12);
    expect(summary.average_win).toBeCloseTo(0.03, 12);
    expect(summary.average_loss).toBeCloseTo(0.01, 12);
  });
  it('have the mean of all trades as expectancy', () => expect(summary.expectancy).toBeCloseTo(0.008, 12));
  it('leave unknown paths out of the mean move', () =>
    expect(summary.mean_favourable).toBeCloseTo(0.0275, 12));
  it('leave undecided calls out of the accuracy', () =>
    expect(summary).toMatchObject({ decided_count: 4, correct_count: 2, accuracy: 0.5 }));
});

describe('figures of a side', () => {
  it('say why there is no profit factor', () =>
    expect(figuresOfTrades('a-bot', [trade(0.01)], 'not kept by side').unknown_reasons).toMatchObject({
      profit_factor: 'no trade has lost',
      sharpe_ratio: 'not kept by side',
    }));
  it('give no reason for what is known', () =>
    expect(figuresOfTrades('a-bot', trades, 'not kept by side').unknown_reasons).not.toHaveProperty(
      'expectancy',
    ));
  it('are all unknown without a trade', () =>
    expect(figuresOfTrades('a-bot', [], 'not kept by side')).toMatchObject({
      expectancy: null,
      win_rate: null,
      unknown_reasons: { expectancy: 'no trade of this side has ended' },
    }));
});

describe('figures of which nothing is known', () => {
  it('give the same reason for each', () => {
    const { unknown_reasons, trade_count } = noFigures('a-bot', 'no trade was alive');
    expect(trade_count).toBe(0);
    expect(new Set(Object.values(unknown_reasons))).toEqual(new Set(['no trade was alive']));
    expect(unknown_reasons).toHaveProperty('calmar_ratio');
  });
});
