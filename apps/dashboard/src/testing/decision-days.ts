import type { DecisionDay } from '#data/ensemble/get-decision-days.ts';

/** Days in a row that are all alike, with whatever a test wants to be different. */
export function someDecisionDays(count: number, changes: Partial<DecisionDay> = {}): DecisionDay[] {
  return Array.from({ length: count }, (_, index) => ({
    day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    decision_count: 0,
    correct_count: 0,
    equal_correct_count: 0,
    log_loss_sum: 0,
    brier_sum: 0,
    net_return_sum: 0,
    equal_net_return_sum: 0,
    ...changes,
  }));
}
