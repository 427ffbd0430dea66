import type { ReinforcementDay } from '#data/learning/get-reinforcement-days.ts';

/** Days of ten actions in a row, with whatever a test wants to be different on each. */
export function someReinforcementDays(
  count: number,
  changes: (index: number) => Partial<ReinforcementDay> = () => ({}),
): ReinforcementDay[] {
  return Array.from({ length: count }, (_, index) => ({
    day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    action_count: 10,
    exploration_count: 2,
    increase_count: 1,
    decrease_count: 1,
    maintain_count: 8,
    rewarded_count: 10,
    reward_sum: 0,
    ...changes(index),
  }));
}
