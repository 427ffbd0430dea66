'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { DayChart } from '#components/charts/day-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import type { ReinforcementDay } from '#data/learning/get-reinforcement-days.ts';
import { formatCount } from '#format/format-count.ts';
import { formatThousandths } from '#format/format-thousandths.ts';
import { unknownText } from '#format/unknown-text.ts';
import { averageDays, plotRewards, summariseRewards } from './plot-rewards.ts';

/** What acting has brought, by the day it was done on. */
export function RewardsBlock({ days }: { days: readonly ReinforcementDay[] }) {
  if (days.length === 0) return <NoActions />;
  const curve = plotRewards(days);
  const rewarded = days.reduce((sum, { rewarded_count }) => sum + rewarded_count, 0);
  const said = (value: number | null) => (value === null ? unknownText : formatThousandths(value));
  return (
    <ChartFrame
      title={<MetricLabel metric="reward" n={rewarded} />}
      unit={`thousandths of a nat · n = ${formatCount(rewarded)} actions`}
      summary={summariseRewards(days)}
      height={220}
      columns={[
        { label: 'Day (UTC)' },
        { label: 'Mean reward', isRight: true },
        { label: `${averageDays}-day mean`, isRight: true },
        { label: 'Rewarded', isRight: true },
      ]}
      rows={[...curve]
        .reverse()
        .map(({ day, mean, average, rewardedCount }) => [
          day,
          said(mean),
          said(average),
          formatCount(rewardedCount),
        ])}
      csv={{
        name: 'rewards',
        of: 'the rewards',
        headers: ['day', 'mean_reward', 'average_reward_7d', 'rewarded_count'],
        rows: curve.map(({ day, mean, average, rewardedCount }) => [day, mean, average, rewardedCount]),
      }}
    >
      <DayChart
        points={curve.map(({ day, mean, average }) => ({ day, bar: mean, line: average }))}
        bar={{ name: 'Day', format: formatThousandths }}
        line={{ name: `${averageDays}-day mean`, format: formatThousandths }}
        label="Reward by day"
      />
    </ChartFrame>
  );
}

export function NoActions() {
  return (
    <EmptyState title="No action has been taken in these days">
      Once a day the policy looks at every bot and raises, lowers or keeps its weight. Its job is
      rl_optimize_weights; the System page says when it runs.
    </EmptyState>
  );
}
