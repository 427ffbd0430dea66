'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { CoverageChart } from '#components/charts/coverage-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { LowSample } from '#components/ui/low-sample.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import type { CoverageStep } from '#data/ensemble/get-decision-coverage.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatReturn } from '#format/format-return.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import { plotCoverage, summariseCoverage } from './plot-coverage.ts';
import styles from './record.module.css';

interface CoverageBlockProps {
  readonly steps: readonly CoverageStep[];
  readonly threshold: number | null;
}

/** What waiting for surer decisions is worth: how often they were right, and what they earned. */
export function CoverageBlock({ steps, threshold }: CoverageBlockProps) {
  const points = plotCoverage(steps);
  const summary = summariseCoverage(points, threshold);
  const n = points.at(-1)?.count ?? 0;
  if (summary === null) {
    return (
      <EmptyState title="No coverage yet">
        It takes decisions that are 24 hours old. Choose a longer period, or come back tomorrow.
      </EmptyState>
    );
  }
  const csv = {
    headers: [
      'coverage',
      'confidence_from',
      'decision_count',
      'accuracy',
      'accuracy_low',
      'accuracy_high',
      'net_return',
      'equal_accuracy',
      'equal_net_return',
    ],
    rows: points.map((point) => [
      point.coverage,
      point.confidenceFrom,
      point.count,
      point.accuracy,
      point.low,
      point.high,
      point.netReturn,
      point.equalAccuracy,
      point.equalNetReturn,
    ]),
  };
  const first = [
    { label: 'Surest' },
    { label: 'Confidence from', isRight: true },
    { label: 'Decisions', isRight: true },
  ];
  const lead = points.map((point) => [
    formatPercent(point.coverage, 0),
    formatPercent(point.confidenceFrom),
    formatCount(point.count),
  ]);
  return (
    <div className={styles.charts}>
      <ChartFrame
        title={<MetricLabel metric="coverage" n={n} label="Right decisions by coverage" />}
        unit={`n = ${formatCount(n)} decisions`}
        summary={summary.accuracy}
        height={190}
        columns={[
          ...first,
          { label: 'Right', isRight: true },
          { label: '95% interval', isRight: true },
          { label: 'Equal vote', isRight: true },
        ]}
        rows={points.map((point, index) => [
          ...(lead[index] ?? []),
          formatPercent(point.accuracy),
          `${formatPercent(point.low)}–${formatPercent(point.high)}`,
          formatPercent(point.equalAccuracy),
        ])}
        csv={{ ...csv, name: 'ensemble-coverage', of: 'right decisions by coverage' }}
      >
        <CoverageChart points={points} measure="accuracy" threshold={summary.thresholdCoverage} />
      </ChartFrame>
      <ChartFrame
        title={<MetricLabel metric="decisionReturn" n={n} label="Net 24 h return by coverage" />}
        unit="mean of a decision, hypothetical"
        summary={summary.netReturn}
        height={150}
        columns={[...first, { label: 'Net return', isRight: true }, { label: 'Equal vote', isRight: true }]}
        rows={points.map((point, index) => [
          ...(lead[index] ?? []),
          formatReturn(point.netReturn, 3),
          formatReturn(point.equalNetReturn, 3),
        ])}
        csv={{ ...csv, name: 'ensemble-coverage', of: 'net return by coverage' }}
      >
        <CoverageChart points={points} measure="netReturn" threshold={summary.thresholdCoverage} />
      </ChartFrame>
      {isLowSample(points[0]?.count ?? 0) && (
        <p className="soft">
          The left end rests on {points[0]?.count} decisions. <LowSample n={points[0]?.count ?? 0} />
        </p>
      )}
    </div>
  );
}
