import { describe, expect, it } from 'vitest';
import { aCall } from '#testing/prediction-row.ts';
import { summarisePath } from './summarise-path.ts';

describe('the story of a call', () => {
  it('tells entry, end, time and return', () =>
    expect(summarisePath(aCall())).toBe(
      'Entered at 100.00 on 2026-11-01 00:00, hit its target at 104.00 after 10 h: +7.82% net on margin.',
    ));
  it('is open until it ends', () =>
    expect(
      summarisePath(aCall({ status: 'open', exited_at: null, exit_reason: null, exit_price: null })),
    ).toContain('still open'));
  it('waits before it enters', () =>
    expect(summarisePath(aCall({ status: 'waiting', entered_at: null, entry_price: null }))).toBe(
      'It waits for its entry.',
    ));
  it('says when a limit was never reached', () =>
    expect(summarisePath(aCall({ status: 'unfilled', entered_at: null, entry_price: null }))).toContain(
      'never reached',
    ));
});
