import type { BotWeight } from '#data/learning/bot-weight.ts';

/** How unequal the votes are, in a sentence. */
export function summariseWeights(
  weights: readonly Pick<BotWeight, 'bot_name' | 'effective_weight'>[],
): string {
  const [heaviest] = [...weights].sort((a, b) => b.effective_weight - a.effective_weight);
  if (!heaviest) return 'Nobody has a weight yet.';
  const above = weights.filter(({ effective_weight }) => effective_weight > 1).length;
  const silent = weights.filter(({ effective_weight }) => effective_weight === 0).length;
  const silenced = silent === 0 ? '' : `, ${silent} silenced`;
  if (weights.every(({ effective_weight }) => effective_weight === 1)) {
    return `All ${weights.length} bots count 1: nothing has been learned about them yet.`;
  }
  return `${above} of ${weights.length} bots count more than 1${silenced}; the heaviest is ${heaviest.bot_name} with ${heaviest.effective_weight.toFixed(2)}.`;
}
