import { describe, expect, it } from 'vitest';
import { coverCall } from './cover-call.ts';
import type { CandleSeries } from './market.ts';

const HOUR = 3_600_000;

function seriesFrom(timeframe: CandleSeries['timeframe'], openedAt: number): CandleSeries {
  return { timeframe, candles: [{ openedAt, open: 1, high: 1, low: 1, close: 1, volume: 1 }] };
}

const hours = seriesFrom('1h', 0);
const quarters = seriesFrom('15m', 8 * HOUR);

describe('the series that covers a call', () => {
  it('is the finest that had begun when the call was made', () => {
    expect(coverCall([hours, quarters], 8 * HOUR)).toEqual({ series: quarters, finer: [] });
  });

  it('is a coarser one before the finest began, which then settles its ambiguous candles', () => {
    expect(coverCall([hours, quarters], 8 * HOUR - 1)).toEqual({ series: hours, finer: [quarters] });
  });

  it('is the one that begins first where none had begun', () => {
    expect(coverCall([quarters, hours], -HOUR).series).toBe(hours);
  });

  it('is the finest of those that begin together', () => {
    const early = seriesFrom('15m', 0);
    expect(coverCall([hours, early], -HOUR).series).toBe(early);
  });

  it('cannot be found without a candle', () => {
    expect(() => coverCall([{ timeframe: '1h', candles: [] }], 0)).toThrow('at least one candle');
  });
});
