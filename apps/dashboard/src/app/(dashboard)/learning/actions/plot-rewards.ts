import type { ReinforcementDay } from '#data/learning/get-reinforcement-days.ts';
import { formatThousandths } from '#format/format-thousandths.ts';

/** Days a moving average looks back on. */
export const averageDays = 7;

export interface RewardDay {
  readonly day: string;
  /** Mean reward of the day's actions; null until one is rewarded. */
  readonly mean: number | null;
  /** Mean over the rewarded actions of the last seven days; null where there is none. */
  readonly average: number | null;
  readonly rewardedCount: number;
}

/** What the actions of each day brought, and a moving average. */
export function plotRewards(days: readonly ReinforcementDay[]): RewardDay[] {
  return days.map((day, index) => ({
    day: day.day,
    mean: meanOf([day]),
    average:
      day.rewarded_count === 0 ? null : meanOf(days.slice(Math.max(0, index - averageDays + 1), index + 1)),
    rewardedCount: day.rewarded_count,
  }));
}

function meanOf(days: readonly ReinforcementDay[]): number | null {
  const count = days.reduce((sum, { rewarded_count }) => sum + rewarded_count, 0);
  if (count === 0) return null;
  return days.reduce((sum, { reward_sum }) => sum + (reward_sum ?? 0), 0) / count;
}

/** What acting brought over all days, in a sentence. */
export function summariseRewards(days: readonly ReinforcementDay[]): string {
  const mean = meanOf(days);
  if (mean === null) return 'No action has been rewarded yet: outcomes take a day.';
  const count = days.reduce((sum, { rewarded_count }) => sum + rewarded_count, 0);
  const last = plotRewards(days).findLast(({ average }) => average !== null);
  return `${formatThousandths(mean)} thousandths of a nat an action over ${count.toLocaleString('en-US')}; ${formatThousandths(last?.average ?? mean)} over the last ${averageDays} days.`;
}
