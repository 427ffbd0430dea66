import { describe, expect, it } from 'vitest';
import { countAbstentions } from './count-abstentions.ts';

function asked(symbol: string, prediction_count: number, abstentions: Record<string, number>) {
  return { symbol, decision_count: 68, prediction_count, abstentions };
}

describe('what the bots answered', () => {
  it('is added up over symbols and scans, the most frequent reason first', () =>
    expect(
      countAbstentions([
        {
          as_of: '2026-11-20T22:04:00.000Z',
          scan_symbols: [
            asked('BTCUSDT', 0, { 'no signal': 66, 'no benchmark data': 2 }),
            asked('SOLUSDT', 1, { 'no signal': 67 }),
          ],
        },
        { as_of: '2026-11-20T21:04:00.000Z', scan_symbols: [asked('BTCUSDT', 0, { 'stale price': 68 })] },
      ]),
    ).toEqual({
      scanCount: 2,
      decisionCount: 204,
      callCount: 1,
      reasons: [
        { reason: 'no signal', count: 133 },
        { reason: 'stale price', count: 68 },
        { reason: 'no benchmark data', count: 2 },
      ],
    }));
  it('is nothing before the first scan', () =>
    expect(countAbstentions([])).toEqual({ scanCount: 0, decisionCount: 0, callCount: 0, reasons: [] }));
});
