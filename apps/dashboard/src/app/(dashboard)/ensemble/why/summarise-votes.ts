import { formatSigned } from '#format/format-signed.ts';
import type { Side } from '#metrics/choice.ts';
import type { VoteSums } from './weigh-votes.ts';

/** Both camps and what is left between them, in a sentence. */
export function summariseVotes(sums: VoteSums, side: Side): string {
  const { forCount, forSum, againstCount, againstSum, net, silentCount } = sums;
  const silent = silentCount === 0 ? '' : `, ${silentCount} count nothing`;
  return `${forCount} votes pull towards ${side} with ${formatSigned(forSum)}, ${againstCount} away from it with ${formatSigned(againstSum)}${silent}: a score of ${formatSigned(net)} for ${side}.`;
}
