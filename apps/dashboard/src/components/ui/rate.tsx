import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import { IntervalBar } from './interval-bar.tsx';
import { LowSample } from './low-sample.tsx';
import styles from './rate.module.css';
import { Unknown } from './unknown.tsx';

export interface RateProps {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly unknownReason?: string | undefined;
  readonly reference?: number;
}

/** A rate with what it takes to believe it: interval, sample count, and a mark where the sample is small. */
export function Rate({ value, low, high, n, unknownReason, reference = 0.5 }: RateProps) {
  if (value === null || low === null || high === null) return <Unknown why={unknownReason} />;
  return (
    <span className={isLowSample(n) ? `${styles.rate} ${styles.low}` : styles.rate}>
      <span className={styles.line}>
        <strong className="num">{formatPercent(value)}</strong>
        <span className={`num ${styles.interval}`}>
          {formatPercent(low)}–{formatPercent(high)}
        </span>
      </span>
      <IntervalBar value={value} low={low} high={high} reference={reference} />
      <span className={styles.sample}>
        <span className="num">n = {formatCount(n)}</span>
        {isLowSample(n) && <LowSample n={n} />}
      </span>
    </span>
  );
}
