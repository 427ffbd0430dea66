import { describe, expect, it } from 'vitest';
import { parseCursor, writeCursor } from './cursor.ts';

describe('a cursor', () => {
  it('survives the URL', () => {
    const cursor = { at: '2026-11-20T16:00:00.000Z', id: 6899 };
    expect(parseCursor(writeCursor(cursor))).toEqual(cursor);
  });
  it('is nothing when the URL was meddled with', () => {
    expect(parseCursor('2026-11-20T16:00:00Z,or(1)_5')).toBeNull();
    expect(parseCursor('2026-19-40T16:00:00Z_5')).toBeNull();
  });
});
