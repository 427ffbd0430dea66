import { describe, expect, it } from 'vitest';
import type { Revision } from '#data/market/get-revisions.ts';
import { describeRevision } from './describe-revision.ts';

const candle: Revision = {
  revision_id: 1,
  exchange: 'venue',
  symbol: 'BTCUSDT',
  timeframe: '1h',
  opened_at: '2026-11-20T10:00:00.000Z',
  revised_at: '2026-11-20T14:00:00.000Z',
  old_open: 100,
  old_high: 102,
  old_low: 99,
  old_close: 100,
  old_volume: 12,
  new_open: 100,
  new_high: 102,
  new_low: 99,
  new_close: 100,
  new_volume: 12,
};

describe('a revised candle', () => {
  it('tells what changed, by how much, and how long after it had closed', () =>
    expect(describeRevision({ ...candle, new_high: 102.51, new_close: 101 })).toBe(
      'High 102.00 → 102.51 (+0.50%), close 100.00 → 101.00 (+1.00%). Corrected 3 h after it closed.',
    ));
  it('may differ in its volume alone', () =>
    expect(describeRevision({ ...candle, new_volume: 1234.5678 })).toBe(
      'Volume 12 → 1,234.57. Corrected 3 h after it closed.',
    ));
});
