import { describe, expect, it } from 'vitest';
import type { Series } from '#data/market/get-series.ts';
import { judgeSeries } from './judge-series.ts';

const hourly: Series = {
  exchange: 'venue',
  symbol: 'BTCUSDT',
  timeframe: '1h',
  first_opened_at: '2026-10-01T00:00:00.000Z',
  last_closed_at: '2026-11-20T12:00:00.000Z',
  delisted_at: null,
  delisted_reason: null,
  gap_count: 0,
  missing_count: 0,
  reject_count: 0,
  revision_count: 0,
};

describe('a series', () => {
  it('is fresh up to two intervals after its newest candle', () =>
    expect(judgeSeries(hourly, 'exchange', '2026-11-20T14:00:00.000Z')).toEqual({
      state: 'fresh',
      ageInIntervals: 2,
      needsAttention: false,
    }));
  it('is stale a minute later', () =>
    expect(judgeSeries(hourly, 'exchange', '2026-11-20T14:01:00.000Z')).toMatchObject({
      state: 'stale',
      needsAttention: true,
    }));
  it('is as old as its own candles are long', () => {
    const quarterly: Series = { ...hourly, timeframe: '15m' };
    expect(judgeSeries(quarterly, 'exchange', '2026-11-20T13:30:00.000Z').ageInIntervals).toBe(6);
  });
  it('of files does not grow stale', () =>
    expect(judgeSeries(hourly, 'recorded', '2027-01-01T00:00:00.000Z')).toMatchObject({
      state: 'recorded',
      needsAttention: false,
    }));
  it('of a delisted symbol does not either', () =>
    expect(
      judgeSeries(
        { ...hourly, delisted_at: '2026-11-20T12:00:00.000Z', delisted_reason: 'merged' },
        'exchange',
        '2027-01-01T00:00:00.000Z',
      ).state,
    ).toBe('delisted'));
  it('needs attention when candles are missing, though it is fresh', () =>
    expect(
      judgeSeries({ ...hourly, gap_count: 1, missing_count: 3 }, 'exchange', '2026-11-20T12:30:00.000Z'),
    ).toMatchObject({ state: 'fresh', needsAttention: true }));
});
