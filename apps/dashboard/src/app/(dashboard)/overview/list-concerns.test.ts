import { describe, expect, it } from 'vitest';
import type { ExchangeHealth } from '#data/market/get-exchange-health.ts';
import type { SymbolFreshness } from '#data/market/get-symbol-freshness.ts';
import type { JobHealth } from '#data/ops/get-job-health.ts';
import { listConcerns } from './list-concerns.ts';

const failing = { job_name: 'scan_market', state: 'failing', last_error: 'no answer' } as JobHealth;
const healthy = { job_name: 'check_tp_sl_hits', state: 'ok' } as JobHealth;
const well = { exchange: 'venue', state: 'ok', reason: null } as ExchangeHealth;
const out = { exchange: 'other', state: 'out', reason: 'it answered 503' } as ExchangeHealth;
const stale = {
  symbol: 'ADAUSDT',
  exchange_kind: 'exchange',
  is_stale: true,
  delisted_at: null,
} as SymbolFreshness;

describe('the attention list', () => {
  it('is empty when all is well', () =>
    expect(listConcerns({ jobs: [healthy], exchanges: [well], symbols: [], rejectCount: 0 })).toEqual([]));
  it('puts broken jobs first and quotes their error', () =>
    expect(
      listConcerns({ jobs: [healthy, failing], exchanges: [well, out], symbols: [stale], rejectCount: 2 }),
    ).toMatchObject([
      { severity: 'problem', title: 'scan_market is failing', detail: 'no answer' },
      { severity: 'problem', title: 'other is out', detail: 'it answered 503', href: '/market#exchanges' },
      { severity: 'warning', title: '1 of 1 symbols are stale', detail: 'ADAUSDT' },
      { severity: 'warning', title: '2 candles were refused in the last 24 hours' },
    ]));
  it('does not call recorded prices stale', () =>
    expect(
      listConcerns({
        jobs: [],
        exchanges: [],
        symbols: [{ ...stale, exchange_kind: 'recorded' }],
        rejectCount: 0,
      }),
    ).toEqual([]));
});
