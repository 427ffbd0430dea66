import type { ShareDay } from '#components/charts/shares-chart.tsx';
import type { ReinforcementDay } from '#data/learning/get-reinforcement-days.ts';
import { formatPercent } from '#format/format-percent.ts';

/** From the bottom of the stack up. */
export const actionSeries = [
  { key: 'maintain', name: 'Keep' },
  { key: 'increase', name: 'Raise' },
  { key: 'decrease', name: 'Lower' },
] as const;

/** The share of each action by day. */
export function mixActions(days: readonly ReinforcementDay[]): ShareDay[] {
  return days.map((day) => ({
    day: day.day,
    shares: {
      maintain: day.maintain_count / day.action_count,
      increase: day.increase_count / day.action_count,
      decrease: day.decrease_count / day.action_count,
    },
  }));
}

/** What was done over all days, in a sentence. */
export function summariseMix(days: readonly ReinforcementDay[]): string {
  const sum = (value: (day: ReinforcementDay) => number) =>
    days.reduce((total, day) => total + value(day), 0);
  const all = sum((day) => day.action_count);
  if (all === 0) return 'No action has been taken.';
  const share = (count: number) => formatPercent(count / all);
  return `Kept ${share(sum((day) => day.maintain_count))}, raised ${share(sum((day) => day.increase_count))}, lowered ${share(sum((day) => day.decrease_count))}; ${share(sum((day) => day.exploration_count))} by chance.`;
}
