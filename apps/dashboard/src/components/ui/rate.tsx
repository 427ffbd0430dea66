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
  /** What to compare with, such as the coin's 0.5. */
  readonly reference?: number | undefined;
}

/** A rate with what it takes to believe it: interval, sample count, and a mark where the sample is small. */
export function Rate({ value, low, high, n, unknownReason, reference }: RateProps) {
  if (value === null || low === null || high === null) return <Unknown why={unknownReason} />;
  return (
    <span className={isLowSample(n) ? `${styles.rate} ${styles.low}` : styles.rate}>
      <span className={styles.line}>
        <strong className="num">{formatPercent(value)}</strong>
        <IntervalBar value={value} low={low} high={high} reference={reference} />
      </span>
      <span className={`num ${styles.doubt}`}>
        {formatPercent(low)}–{formatPercent(high)} <span className={styles.sample}>n {formatCount(n)}</span>
      </span>
      {isLowSample(n) && <LowSample n={n} />}
    </span>
  );
}
