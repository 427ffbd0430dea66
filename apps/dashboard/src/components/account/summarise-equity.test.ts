import { describe, expect, it } from 'vitest';
import { summariseEquity } from './summarise-equity.ts';

function day(date: string, equity: number, drawdown: number) {
  return {
    day: date,
    equity,
    drawdown,
    net_return: 0,
    exposure: 0,
    trade_count: 0,
    equal_weight: null,
    buy_and_hold: null,
  };
}

const days = [day('2026-01-01', 1, 0), day('2026-01-02', 0.9, -0.1), day('2026-01-03', 1.2, 0)];

describe('the summary of an equity curve', () => {
  it('says where it started and ended', () =>
    expect(summariseEquity(days)?.equity).toBe('From 1 to 1.20 (+20.0%) between 2026-01-01 and 2026-01-03.'));
  it('says how it did beside what has to be beaten', () =>
    expect(
      summariseEquity([{ ...day('2026-01-01', 1, 0), equal_weight: 0.95, buy_and_hold: 1.5 }])?.equity,
    ).toContain('; all bots −5.0%, buy and hold +50.0%.'));
  it('says how deep it fell and where it stands', () =>
    expect(summariseEquity(days)?.drawdown).toBe('Deepest −10.0% on 2026-01-02; 0.0% on 2026-01-03.'));
  it('says when it never fell', () =>
    expect(summariseEquity(days.slice(0, 1))).toMatchObject({ drawdown: 'Never below its peak.' }));
  it('is unknown without a day', () => expect(summariseEquity([])).toBeNull());
});
