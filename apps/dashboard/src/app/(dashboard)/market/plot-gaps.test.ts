import { describe, expect, it } from 'vitest';
import { plotGaps, summariseGaps } from './plot-gaps.ts';

const window = { from: '2026-11-01T00:00:00.000Z', to: '2026-11-11T00:00:00.000Z' };
const whole = { first_opened_at: '2026-10-01T00:00:00.000Z', last_closed_at: '2026-11-11T00:00:00.000Z' };

const part = { first_opened_at: '2026-11-06T00:00:00.000Z', last_closed_at: '2026-11-08T00:00:00.000Z' };

describe('the timeline of a series', () => {
  it('is empty when nothing is missing', () => expect(plotGaps(whole, 'fresh', [], window)).toEqual([]));
  it('places a gap by its time', () =>
    expect(
      plotGaps(
        whole,
        'fresh',
        [{ missing_from: '2026-11-03T00:00:00.000Z', missing_to: '2026-11-04T00:00:00.000Z' }],
        window,
      ),
    ).toEqual([{ kind: 'missing', start: 0.2, length: expect.closeTo(0.1, 12) }]));
  it('cuts a gap that began before the window', () =>
    expect(
      plotGaps(
        whole,
        'fresh',
        [{ missing_from: '2026-10-20T00:00:00.000Z', missing_to: '2026-11-02T00:00:00.000Z' }],
        window,
      ),
    ).toEqual([{ kind: 'missing', start: 0, length: 0.1 }]));
  it('tells what was not loaded from what is late', () =>
    expect(plotGaps(part, 'stale', [], window)).toEqual([
      { kind: 'outside', start: 0, length: 0.5 },
      { kind: 'late', start: 0.7, length: expect.closeTo(0.3, 12) },
    ]));
  it('does not call a series late that has ended', () =>
    expect(plotGaps(part, 'delisted', [], window).map(({ kind }) => kind)).toEqual(['outside', 'outside']));
  it('does not draw the candle that has not closed yet', () =>
    expect(plotGaps(part, 'fresh', [], window).map(({ kind }) => kind)).toEqual(['outside']));
  it('is said in words', () => {
    expect(summariseGaps({ gap_count: 0, missing_count: 0 })).toBe('none missing');
    expect(summariseGaps({ gap_count: 1, missing_count: 4 })).toBe('4 missing in 1 gap');
  });
});
