import { describe, expect, it } from 'vitest';
import { aCall } from '#testing/prediction-row.ts';
import { planCandles } from './plan-candles.ts';

const now = '2026-11-20T00:00:00.000Z';

describe('the candles of a call', () => {
  it('begin before the entry and reach to its last mark', () =>
    expect(planCandles(aCall(), now)).toEqual({
      timeframe: '15m',
      from: '2026-10-31T18:00:00.000Z',
      to: '2026-11-08T00:00:00.000Z',
      shownTo: '2026-11-01T16:00:00.000Z',
    }));
  it('are coarser when the call lived long', () =>
    expect(
      planCandles(aCall({ horizon: '30 days', exited_at: '2026-12-01T00:00:00.000Z' }), now).timeframe,
    ).toBe('1h'));
  it('reach to now while it is open', () =>
    expect(planCandles(aCall({ exited_at: null }), '2026-11-01T04:00:00.000Z').shownTo).toBe(
      '2026-11-01T10:00:00.000Z',
    ));
  it('start at the call when it never entered', () =>
    expect(planCandles(aCall({ entered_at: null, tracked_timeframe: null }), now)).toMatchObject({
      timeframe: '1h',
      from: '2026-10-31T00:00:00.000Z',
    }));
});
