'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { ReliabilityChart, type ReliabilityPoint } from '#components/charts/reliability-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import type { CalibrationBin } from '#data/ensemble/get-decision-calibration.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { isLowSample, sampleFloor } from '#statistics/sample-floor.ts';
import { wilsonInterval } from '#statistics/wilson-interval.ts';
import { scoreCalibration } from './score-calibration.ts';
import { summariseCalibration } from './summarise-calibration.ts';

const judges = { quorum: 'Ensemble', equal: 'Equal vote' } as const;

/** Whether the crowd's confidence means what it says, beside the naive one: the share of bots that agree. */
export function EnsembleReliabilityBlock({ bins }: { bins: readonly CalibrationBin[] }) {
  const score = scoreCalibration(bins, 'quorum');
  if (score === null) {
    return (
      <EmptyState title="No reliability yet">
        It takes decisions that are 24 hours old. Choose a longer period, or come back tomorrow.
      </EmptyState>
    );
  }
  return (
    <ChartFrame
      title={<MetricLabel metric="ensembleReliability" n={score.count} />}
      unit={`n = ${formatCount(score.count)} decisions; points from ${sampleFloor} on`}
      summary={summariseCalibration(bins)}
      height={270}
      columns={[
        { label: 'Stated' },
        { label: 'Mean', isRight: true },
        { label: 'Right', isRight: true },
        { label: '95% interval', isRight: true },
        { label: 'Decisions', isRight: true },
      ]}
      rows={bins.map((bin) => [
        `${judges[bin.judge]} ${nameBin(bin)}`,
        formatPercent(bin.stated_sum / bin.decision_count),
        formatPercent(bin.correct_count / bin.decision_count),
        formatInterval(bin),
        formatCount(bin.decision_count),
      ])}
      csv={{
        name: 'ensemble-reliability',
        of: 'the reliability',
        headers: [
          'judge',
          'bin_from',
          'decision_count',
          'correct_count',
          'stated_sum',
          'brier_sum',
          'log_loss_sum',
        ],
        rows: bins.map((bin) => [
          bin.judge,
          0.5 + bin.bin / 20,
          bin.decision_count,
          bin.correct_count,
          bin.stated_sum,
          bin.brier_sum,
          bin.log_loss_sum,
        ]),
      }}
    >
      <ReliabilityChart
        points={pointsOf(bins, 'quorum')}
        compared={{ name: judges.equal, points: pointsOf(bins, 'equal') }}
        name={judges.quorum}
        of="Decisions"
        from={0.5}
        curve={[]}
      />
    </ChartFrame>
  );
}

function nameBin({ bin }: CalibrationBin): string {
  return `${50 + bin * 5}–${55 + bin * 5}%`;
}

/** What rests on few decisions stands in the table only: its interval would drown the others. */
function pointsOf(bins: readonly CalibrationBin[], judge: CalibrationBin['judge']): ReliabilityPoint[] {
  return bins
    .filter((bin) => bin.judge === judge && !isLowSample(bin.decision_count))
    .map((bin) => {
      const observed = bin.correct_count / bin.decision_count;
      const interval = wilsonInterval(bin.correct_count, bin.decision_count);
      return {
        stated: bin.stated_sum / bin.decision_count,
        observed,
        count: bin.decision_count,
        reach:
          interval === null
            ? ([0, 0] as const)
            : ([observed - interval.low, interval.high - observed] as const),
      };
    });
}

function formatInterval({ correct_count, decision_count }: CalibrationBin): string {
  const interval = wilsonInterval(correct_count, decision_count);
  return interval === null ? '—' : `${formatPercent(interval.low)}–${formatPercent(interval.high)}`;
}
