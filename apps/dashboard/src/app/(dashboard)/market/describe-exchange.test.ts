import { describe, expect, it } from 'vitest';
import type { ExchangeHealth } from '#data/market/get-exchange-health.ts';
import { describeExchange } from './describe-exchange.ts';

const now = '2026-11-20T16:00:00.000Z';
const well: ExchangeHealth = {
  exchange: 'venue',
  kind: 'exchange',
  state: 'ok',
  reason: null,
  asked_at: '2026-11-20T15:59:00.000Z',
  answered_at: '2026-11-20T15:59:00.000Z',
  failing_since: null,
  last_closed_at: '2026-11-20T15:45:00.000Z',
  symbol_count: 3,
  clock_skew_ms: 40,
  is_clock_off: false,
};

describe('an exchange', () => {
  it('that answers needs no explanation', () =>
    expect(describeExchange(well, now)).toEqual({ tone: 'ok', label: '✓ answering', sentence: null }));
  it('is out since its first failure, and says why', () =>
    expect(
      describeExchange(
        { ...well, state: 'out', failing_since: '2026-11-20T13:00:00.000Z', reason: 'it answered 503' },
        now,
      ),
    ).toEqual({ tone: 'bad', label: '✕ out for 3 h', sentence: 'It answered 503.' }));
  it('that answers without news is out since its newest candle', () =>
    expect(
      describeExchange({ ...well, state: 'out', last_closed_at: '2026-11-20T15:00:00.000Z' }, now).label,
    ).toBe('✕ out for 1 h'));
  it('that was never asked says so, and does not look broken', () =>
    expect(
      describeExchange(
        { ...well, state: 'unasked', asked_at: null, reason: 'nobody has asked this exchange yet' },
        now,
      ),
    ).toEqual({ tone: 'warn', label: '? never asked', sentence: 'Nobody has asked this exchange yet.' }));
  it('keeps a question as a question', () =>
    expect(
      describeExchange({ ...well, state: 'unasked', reason: 'is the worker running?' }, now).sentence,
    ).toBe('Is the worker running?'));
  it('of files is not out, however old they are', () =>
    expect(describeExchange({ ...well, state: 'recorded' }, now).label).toBe('recorded'));
});
