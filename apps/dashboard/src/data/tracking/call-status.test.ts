import { describe, expect, it } from 'vitest';
import { havingStatus } from './call-status.ts';

function question() {
  const asked: string[] = [];
  const query = {
    asked,
    is: (column: string) => {
      asked.push(`${column} is null`);
      return query;
    },
    not: (column: string) => {
      asked.push(`${column} is not null`);
      return query;
    },
  };
  return query;
}

describe('a status is told by entry and end', () => {
  it('open: entered, and not ended', () =>
    expect(havingStatus(question(), 'open').asked).toEqual(['entered_at is not null', 'exited_at is null']));
  it('ended: entered and ended', () =>
    expect(havingStatus(question(), 'ended').asked).toEqual([
      'entered_at is not null',
      'exited_at is not null',
    ]));
  it('unfilled: ended without an entry', () =>
    expect(havingStatus(question(), 'unfilled').asked).toEqual([
      'entered_at is null',
      'exited_at is not null',
    ]));
});
