import type { Gap } from '#data/market/get-gaps.ts';
import type { Series } from '#data/market/get-series.ts';
import type { SeriesState } from './judge-series.ts';

export interface Window {
  readonly from: string;
  readonly to: string;
}

export interface Stretch {
  /** missing: between known candles; late: what should have come since; outside: before the series begins or after it ended. */
  readonly kind: 'missing' | 'late' | 'outside';
  /** From the left end of the window, 0..1. */
  readonly start: number;
  readonly length: number;
}

/** Where a series has no candles within a window of time, as fractions of it, from left to right. */
export function plotGaps(
  series: Pick<Series, 'first_opened_at' | 'last_closed_at'>,
  state: SeriesState,
  gaps: readonly Pick<Gap, 'missing_from' | 'missing_to'>[],
  window: Window,
): Stretch[] {
  const from = Date.parse(window.from);
  const span = Date.parse(window.to) - from;
  const place = (instant: string) => Math.min(1, Math.max(0, (Date.parse(instant) - from) / span));
  const stretch = (kind: Stretch['kind'], start: number, end: number) => ({
    kind,
    start,
    length: end - start,
  });
  return [
    stretch('outside', 0, place(series.first_opened_at)),
    ...gaps.map((gap) => stretch('missing', place(gap.missing_from), place(gap.missing_to))),
    // The candle of a fresh series that has not closed yet is nothing to show.
    ...(state === 'fresh'
      ? []
      : [stretch(state === 'stale' ? 'late' : 'outside', place(series.last_closed_at), 1)]),
  ].filter(({ length }) => length > 0);
}

/** What the drawing shows, in words. */
export function summariseGaps({
  gap_count,
  missing_count,
}: Pick<Series, 'gap_count' | 'missing_count'>): string {
  if (gap_count === 0) return 'none missing';
  return `${missing_count} missing in ${gap_count} ${gap_count === 1 ? 'gap' : 'gaps'}`;
}
