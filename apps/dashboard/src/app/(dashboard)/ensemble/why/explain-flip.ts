import type { Side } from '#metrics/choice.ts';
import { sumVotes, type WeighedVote } from './weigh-votes.ts';

/** What would have to change for the opposite side: how many of the strongest voices behind it would have to fall silent. */
export function explainFlip(votes: readonly Pick<WeighedVote, 'bot' | 'contribution'>[], side: Side): string {
  const other = side === 'LONG' ? 'SHORT' : 'LONG';
  const { net } = sumVotes(votes);
  if (net <= 0) {
    return `The strategy that led says ${other} by itself; the others it is mixed with made it ${side}.`;
  }
  let left = net;
  const silenced: string[] = [];
  for (const { bot, contribution } of [...votes].sort((a, b) => b.contribution - a.contribution)) {
    if (left < 0 || contribution <= 0) break;
    left -= contribution;
    silenced.push(bot);
  }
  if (left >= 0)
    return `Nothing speaks against it: no silence would make it ${other}, only bots that change sides.`;
  if (silenced.length === 1) return `Without ${silenced[0]} alone the crowd would say ${other}.`;
  return `Without the ${silenced.length} strongest voices behind it (${named(silenced)}) the crowd would say ${other}.`;
}

function named(bots: readonly string[]): string {
  return bots.length <= 3 ? bots.join(', ') : `${bots.slice(0, 3).join(', ')} and ${bots.length - 3} more`;
}
