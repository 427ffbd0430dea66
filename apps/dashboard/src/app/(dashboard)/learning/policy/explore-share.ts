import type { ReinforcementDay } from '#data/learning/get-reinforcement-days.ts';

export interface Explored {
  readonly share: number;
  readonly actionCount: number;
}

/** How much of the last days with actions was taken by chance; null where there was no action. */
export function exploreShare(days: readonly ReinforcementDay[], dayCount: number): Explored | null {
  const last = days.slice(-dayCount);
  const actionCount = last.reduce((sum, { action_count }) => sum + action_count, 0);
  if (actionCount === 0) return null;
  return {
    share: last.reduce((sum, { exploration_count }) => sum + exploration_count, 0) / actionCount,
    actionCount,
  };
}
