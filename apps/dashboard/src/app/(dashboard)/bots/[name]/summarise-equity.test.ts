import { describe, expect, it } from 'vitest';
import { summariseEquity } from './summarise-equity.ts';

function day(date: string, equity: number, drawdown: number) {
  return { day: date, equity, drawdown, net_return: 0, trade_count: 0 };
}

const days = [day('2026-01-01', 1, 0), day('2026-01-02', 0.9, -0.1), day('2026-01-03', 1.2, 0)];

describe('the summary of an equity curve', () => {
  it('says where it started and ended', () =>
    expect(summariseEquity(days)?.equity).toBe('From 1 to 1.20 (+20.0%) between 2026-01-01 and 2026-01-03.'));
  it('says how deep it fell and where it stands', () =>
    expect(summariseEquity(days)?.drawdown).toBe('Deepest −10.0% on 2026-01-02; 0.0% on 2026-01-03.'));
  it('says when it never fell', () =>
    expect(summariseEquity(days.slice(0, 1))).toMatchObject({
      drawdown: 'Never below its peak.',
      maxDrawdown: 0,
    }));
  it('is unknown without a day', () => expect(summariseEquity([])).toBeNull());
});
