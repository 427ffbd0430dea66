import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallFilter } from './find-calls.ts';
import { findCalls } from './find-calls.ts';

const any: CallFilter = {
  status: null,
  regime: 'ALL',
  side: null,
  symbol: null,
  from: null,
  olderThan: null,
  newerThan: null,
};
let asked: URL;

beforeEach(() => {
  vi.stubEnv('QUORUM_API_URL', 'http://127.0.0.1:1');
  vi.stubEnv('QUORUM_API_KEY', 'sb_publishable_test');
  vi.stubGlobal('fetch', async (address: string) => {
    asked = new URL(address);
    return Response.json([{ prediction_id: 8 }, { prediction_id: 7 }]);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('calls are found', () => {
  it('by their numbers, in the order of the list', async () => {
    expect(await findCalls('a-bot', any, 21)).toEqual([8, 7]);
    expect(asked.pathname).toBe('/rest/v1/bot_predictions');
    expect(asked.searchParams.get('order')).toBe('predicted_at.desc,prediction_id.desc');
    expect(asked.searchParams.get('limit')).toBe('21');
  });
  it.each([
    ['waiting', '/rest/v1/waiting_predictions', null, null],
    ['open', '/rest/v1/prediction_outcomes', 'not.is.null', 'is.null'],
    ['unfilled', '/rest/v1/prediction_outcomes', 'is.null', 'not.is.null'],
    ['ended', '/rest/v1/prediction_paths', 'not.is.null', 'not.is.null'],
  ] as const)('that are %s where such calls are kept', async (status, path, entered, exited) => {
    await findCalls('a-bot', { ...any, status }, 21);
    expect(asked.pathname).toBe(path);
    expect(asked.searchParams.get('entered_at')).toBe(entered);
    expect(asked.searchParams.get('exited_at')).toBe(exited);
  });
  it('of a regime where it is noted, whatever has become of them', async () => {
    await findCalls('a-bot', { ...any, regime: 'RANGING' }, 21);
    expect(asked.pathname).toBe('/rest/v1/prediction_paths');
    expect(asked.searchParams.get('market_regime')).toBe('eq.RANGING');
    await findCalls('a-bot', { ...any, regime: 'RANGING', status: 'open' }, 21);
    expect(asked.pathname).toBe('/rest/v1/prediction_outcomes');
    expect(asked.searchParams.get('market_regime')).toBe('eq.RANGING');
  });
  it('of one side, one coin and a period, forwards from a cursor', async () => {
    const newerThan = { at: '2026-01-01T00:00:00.000Z', id: 7 };
    await findCalls('a-bot', { ...any, side: 'LONG', symbol: 'AAA', from: '2025-12-01', newerThan }, 21);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      bot_name: 'eq.a-bot',
      side: 'eq.LONG',
      symbol: 'eq.AAA',
      predicted_at: 'gt.2025-12-01T00:00:00Z',
      or: '(and(predicted_at.gte.2026-01-01T00:00:00.000Z,or(predicted_at.gt.2026-01-01T00:00:00.000Z,prediction_id.gt.7)))',
      order: 'predicted_at.asc,prediction_id.asc',
    });
  });
});
