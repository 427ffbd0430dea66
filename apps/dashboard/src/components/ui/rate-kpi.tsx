import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import type { MetricName } from '#metrics/definitions.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import { IntervalBar } from './interval-bar.tsx';
import { Kpi } from './kpi.tsx';
import { LowSample } from './low-sample.tsx';
import { MetricLabel } from './metric-label.tsx';
import type { RateProps } from './rate.tsx';
import { Unknown } from './unknown.tsx';

interface RateKpiProps extends RateProps {
  readonly metric: MetricName;
  /** What n counts. */
  readonly of: string;
}

/** A rate as one number of a strip. */
export function RateKpi({ metric, of, value, low, high, n, unknownReason, reference }: RateKpiProps) {
  const label = <MetricLabel metric={metric} n={n} />;
  if (value === null || low === null || high === null) {
    return <Kpi label={label} value={<Unknown why={unknownReason} />} note={`n = ${formatCount(n)} ${of}`} />;
  }
  return (
    <Kpi
      label={label}
      value={<span className={isLowSample(n) ? 'soft' : undefined}>{formatPercent(value)}</span>}
      note={
        <>
          {formatPercent(low)}–{formatPercent(high)} · n = {formatCount(n)} {of}{' '}
          {isLowSample(n) && <LowSample n={n} />}
        </>
      }
    >
      <IntervalBar value={value} low={low} high={high} reference={reference} />
    </Kpi>
  );
}
