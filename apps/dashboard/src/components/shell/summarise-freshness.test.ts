import { describe, expect, it } from 'vitest';
import type { SymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import { summariseFreshness } from './summarise-freshness.ts';

const now = '2026-11-20T16:05:00.000Z';

function symbol(changes: Partial<SymbolFreshness>): SymbolFreshness {
  return {
    exchange: 'venue',
    symbol: 'BTCUSDT',
    exchange_kind: 'exchange',
    timeframe: '15m',
    first_opened_at: '2026-01-01T00:00:00.000Z',
    last_closed_at: '2026-11-20T16:00:00.000Z',
    is_stale: false,
    delisted_at: null,
    gap_count: 0,
    ...changes,
  };
}

describe('the freshness of the data', () => {
  it('is the age of the newest candle', () =>
    expect(summariseFreshness([symbol({})], now)).toMatchObject({ level: 'ok', short: 'data 5 min ago' }));
  it('warns when some symbols are stale', () =>
    expect(summariseFreshness([symbol({}), symbol({ is_stale: true })], now)).toMatchObject({
      level: 'warn',
      short: '1 of 2 stale',
    }));
  it('is bad when all are', () =>
    expect(summariseFreshness([symbol({ is_stale: true })], now).level).toBe('bad'));
  it('says where recorded data ends instead of calling it stale', () =>
    expect(summariseFreshness([symbol({ exchange_kind: 'recorded', is_stale: true })], now)).toEqual({
      level: 'ok',
      short: 'recorded until 2026-11-20',
      sentence: 'The prices were recorded until 2026-11-20 16:00 UTC.',
    }));
  it('leaves delisted symbols out', () =>
    expect(summariseFreshness([symbol({ delisted_at: now, is_stale: true })], now).level).toBe('idle'));
});
