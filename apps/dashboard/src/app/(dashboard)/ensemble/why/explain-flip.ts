import type { Side } from '#metrics/choice.ts';
import { sumVotes, type WeighedVote } from './weigh-votes.ts';

/** What would have to change for the opposite side: the fewest voters that would have to call the other way. */
export function explainFlip(votes: readonly Pick<WeighedVote, 'bot' | 'contribution'>[], side: Side): string {
  const other = side === 'LONG' ? 'SHORT' : 'LONG';
  let left = sumVotes(votes).net;
  if (left <= 0) {
    return `The strategy that led says ${other} by itself; the others it is mixed with made it ${side}.`;
  }
  const turned: string[] = [];
  for (const { bot, contribution } of [...votes].sort((a, b) => b.contribution - a.contribution)) {
    if (left < 0) break;
    // Who changes sides is missed on one and counts on the other.
    left -= 2 * contribution;
    turned.push(bot);
  }
  return `${other} would win if ${named(turned)} called the other way.`;
}

function named(bots: readonly string[]): string {
  return bots.length <= 4 ? bots.join(', ') : `its ${bots.length} strongest voters (first ${bots[0]})`;
}
