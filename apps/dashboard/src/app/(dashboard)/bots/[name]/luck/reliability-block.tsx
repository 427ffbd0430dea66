'use client';

import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { ReliabilityChart, type ReliabilityPoint } from '#components/charts/reliability-chart.tsx';
import { EmptyState } from '#components/states/empty-state.tsx';
import { AsOf } from '#components/ui/as-of.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { Calibration, ReliabilityBin } from '#data/metrics/get-calibration.ts';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import type { MetricName } from '#metrics/definitions.ts';
import { wilsonInterval } from '#statistics/wilson-interval.ts';
import { calibrationCurve } from './calibrate.ts';
import styles from './luck-block.module.css';
import { nameBin, summariseReliability } from './summarise-reliability.ts';

const methods = {
  platt: 'Platt',
  isotonic: 'isotonic',
} as const;

/** Whether a stated confidence means what it says, and what it counts as. */
export function ReliabilityBlock({ calibration }: { calibration: Calibration }) {
  const { bins, sample_count: n } = calibration;
  if (bins.length === 0) {
    return (
      <EmptyState title="No reliability yet">
        Confidence is scored once calls of the choice are decided; that of the whole record once a day.
      </EmptyState>
    );
  }
  const stated = bins.map(({ mean_confidence }) => mean_confidence);
  const why = calibration.unknown_reason ?? undefined;
  const score = (metric: MetricName, value: number | null, format: (value: number) => string) =>
    [
      <MetricLabel key="l" metric={metric} n={n} />,
      value === null ? (
        <Unknown key="v" why={why} />
      ) : (
        <span key="v" className="num" data-figure={metric}>
          {format(value)}
        </span>
      ),
      metric,
    ] as const;
  return (
    <div className={styles.block}>
      <ChartFrame
        title={<MetricLabel metric="reliability" n={n} />}
        unit={`right calls by stated confidence · n = ${formatCount(n)} calls`}
        summary={summariseReliability(calibration)}
        height={260}
        columns={[
          { label: 'Stated' },
          { label: 'Mean', isRight: true },
          { label: 'Right', isRight: true },
          { label: '95% interval', isRight: true },
          { label: 'Calls', isRight: true },
        ]}
        rows={bins.map((bin) => [
          nameBin(bin),
          formatPercent(bin.mean_confidence),
          formatPercent(bin.observed_rate),
          formatInterval(bin),
          formatCount(bin.count),
        ])}
      >
        <ReliabilityChart
          points={bins.map(toPoint)}
          curve={calibrationCurve(calibration, Math.min(...stated) - 0.05, Math.max(...stated) + 0.05)}
        />
      </ChartFrame>
      <Facts
        facts={[
          score('brier', calibration.brier, (value) => value.toFixed(4)),
          score('logLoss', calibration.log_loss, (value) => value.toFixed(4)),
          score('calibrationError', calibration.expected_calibration_error, (value) => formatPercent(value)),
          [
            <MetricLabel key="l" metric="calibratedConfidence" n={n} />,
            calibration.method === 'none' ? (
              <Unknown key="v" why={why} />
            ) : (
              <span key="v">{methods[calibration.method]}, the line in the chart</span>
            ),
            'method',
          ],
        ]}
      />
      <AsOf at={calibration.as_of} />
    </div>
  );
}

function toPoint(bin: ReliabilityBin): ReliabilityPoint {
  const interval = wilsonInterval(bin.correct, bin.count);
  return {
    stated: bin.mean_confidence,
    observed: bin.observed_rate,
    count: bin.count,
    reach: interval === null ? [0, 0] : [bin.observed_rate - interval.low, interval.high - bin.observed_rate],
  };
}

function formatInterval({ correct, count }: ReliabilityBin): string {
  const interval = wilsonInterval(correct, count);
  return interval === null ? '—' : `${formatPercent(interval.low)}–${formatPercent(interval.high)}`;
}
