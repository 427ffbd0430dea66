import type { PairDay } from '#data/correlation/get-pair-days.ts';
import { formatCount } from '#format/format-count.ts';
import { formatSigned } from '#format/format-signed.ts';
import type { RollingDay } from './roll-correlation.ts';

/** The scatter in a sentence. */
export function summariseScatter(days: readonly PairDay[]): string {
  const moved = days.filter(({ return_a, return_b }) => return_a !== 0 && return_b !== 0);
  if (moved.length === 0) return `On none of ${formatCount(days.length)} days did both accounts move.`;
  const together = moved.filter(({ return_a, return_b }) => return_a > 0 === return_b > 0);
  return `Both accounts moved on ${formatCount(moved.length)} of ${formatCount(days.length)} days, ${formatCount(together.length)} times in the same direction.`;
}

/** The rolling correlation in a sentence. */
export function summariseRolling(rolling: readonly RollingDay[]): string {
  const known = rolling.flatMap(({ correlation }) => (correlation === null ? [] : [correlation]));
  const last = known.at(-1);
  if (last === undefined) return 'It needs 30 days on which both accounts moved.';
  return `Between ${formatSigned(Math.min(...known))} and ${formatSigned(Math.max(...known))}; ${formatSigned(last)} at last.`;
}
