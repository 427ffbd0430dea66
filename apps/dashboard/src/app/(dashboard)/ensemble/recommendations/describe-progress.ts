import { formatPercent } from '#format/format-percent.ts';

/** How far an open recommendation has come: 1 is the target, 0 the entry, −1 the stop. */
export function describeProgress(progress: number): string {
  if (Math.abs(progress) < 0.005) return 'at the entry';
  return `${formatPercent(Math.abs(progress), 0)} of the way to ${progress > 0 ? 'TP' : 'SL'}`;
}
