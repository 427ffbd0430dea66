'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { SharesChart } from '#components/charts/shares-chart.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import type { ReinforcementDay } from '#data/learning/get-reinforcement-days.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { actionSeries, mixActions, summariseMix } from './mix-actions.ts';
import { NoActions } from './rewards-block.tsx';

/** What the policy chooses to do, by day. */
export function MixBlock({ days }: { days: readonly ReinforcementDay[] }) {
  if (days.length === 0) return <NoActions />;
  const mix = mixActions(days);
  const count = days.reduce((sum, { action_count }) => sum + action_count, 0);
  return (
    <ChartFrame
      title={<MetricLabel metric="actionMix" n={count} />}
      unit={`% of actions, by day · n = ${formatCount(count)}`}
      summary={summariseMix(days)}
      height={220}
      columns={[
        { label: 'Day (UTC)' },
        ...actionSeries.map(({ name }) => ({ label: name, isRight: true })),
        { label: 'By chance', isRight: true },
        { label: 'Actions', isRight: true },
      ]}
      rows={mix
        .map(({ day, shares }, index) => [
          day,
          ...actionSeries.map(({ key }) => formatPercent(shares[key] ?? 0)),
          formatCount(days[index]?.exploration_count ?? 0),
          formatCount(days[index]?.action_count ?? 0),
        ])
        .reverse()}
      csv={{
        name: 'actions',
        of: 'the actions by day',
        headers: [
          'day',
          'action_count',
          'increase_count',
          'maintain_count',
          'decrease_count',
          'exploration_count',
        ],
        rows: days.map((day) => [
          day.day,
          day.action_count,
          day.increase_count,
          day.maintain_count,
          day.decrease_count,
          day.exploration_count,
        ]),
      }}
    >
      <SharesChart days={mix} series={actionSeries} label="Share of each action by day" />
    </ChartFrame>
  );
}
