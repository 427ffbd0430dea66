'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { StepChart } from '#components/charts/step-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import type { WeightChange } from '#data/learning/get-weight-changes.ts';
import { formatUtc } from '#format/format-utc.ts';
import { factorSources } from './factor-sources.ts';

interface WeightHistoryProps {
  readonly bot: string;
  /** Newest first. */
  readonly changes: readonly WeightChange[];
}

/** How a bot's weight moved. */
export function WeightHistory({ bot, changes }: WeightHistoryProps) {
  const newest = changes[0];
  const oldest = changes.at(-1);
  if (!newest || !oldest) {
    return (
      <EmptyState title="Its weight has not moved yet">
        Each move that is large enough is written down here with its reason. Weights are reviewed once a day.
      </EmptyState>
    );
  }
  const weights = changes.map(({ effective_weight }) => effective_weight);
  return (
    <ChartFrame
      title={<MetricLabel metric="effectiveWeight" label="Its weight over time" n={changes.length} />}
      unit={`1 is neutral · n = ${changes.length} changes`}
      summary={`From ${oldest.effective_weight.toFixed(2)} on ${formatUtc(oldest.changed_at).slice(0, 10)} to ${newest.effective_weight.toFixed(2)}, between ${Math.min(...weights).toFixed(2)} and ${Math.max(...weights).toFixed(2)}.`}
      height={190}
      columns={[
        { label: 'Changed (UTC)' },
        { label: 'Weight', isRight: true },
        { label: 'Before', isRight: true },
        { label: 'Why' },
      ]}
      rows={changes.map(({ changed_at, effective_weight, previous_weight, reason }) => [
        formatUtc(changed_at),
        effective_weight.toFixed(2),
        previous_weight?.toFixed(2) ?? '—',
        reason,
      ])}
      csv={{
        name: `weight-${bot}`,
        of: 'the changes of its weight',
        headers: ['changed_at', 'effective_weight', 'previous_weight', ...factorSources, 'reason'],
        rows: changes.map((change) => [
          change.changed_at,
          change.effective_weight,
          change.previous_weight,
          ...factorSources.map((source) => change.factors?.[source] ?? null),
          change.reason,
        ]),
      }}
    >
      <StepChart
        points={[...changes]
          .reverse()
          .map(({ changed_at, effective_weight }) => ({ at: changed_at, value: effective_weight }))}
        reference={1}
        label="Weight by time"
        name="Weight"
      />
    </ChartFrame>
  );
}
