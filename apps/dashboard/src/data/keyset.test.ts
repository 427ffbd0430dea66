import { describe, expect, it } from 'vitest';
import { beyond, pageOf } from './keyset.ts';

const cursor = { at: '2026-01-01T00:00:00.000Z', id: 7 };
const start = { olderThan: null, newerThan: null };

describe('the condition of a page', () => {
  it('is none at the start', () => expect(beyond(start, 'at', 'id')).toBeNull());
  it('goes back in time behind a cursor', () =>
    expect(beyond({ ...start, olderThan: cursor }, 'at', 'id')).toBe(
      'and(at.lte.2026-01-01T00:00:00.000Z,or(at.lt.2026-01-01T00:00:00.000Z,id.lt.7))',
    ));
  it('goes forward in time before one', () =>
    expect(beyond({ ...start, newerThan: cursor }, 'at', 'id')).toContain('id.gt.7'));
});

describe('a page', () => {
  it('knows that there is more from the one row too many', () =>
    expect(pageOf([3, 2, 1], 2, start)).toEqual({ rows: [3, 2], hasOlder: true, hasNewer: false }));
  it('ends where the rows end', () =>
    expect(pageOf([2, 1], 2, { ...start, olderThan: cursor })).toEqual({
      rows: [2, 1],
      hasOlder: false,
      hasNewer: true,
    }));
  it('that was read forwards is turned round', () =>
    expect(pageOf([1, 2, 3], 2, { ...start, newerThan: cursor })).toEqual({
      rows: [2, 1],
      hasOlder: true,
      hasNewer: true,
    }));
});
