import styles from './interval-bar.module.css';

interface IntervalBarProps {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** A line to compare with, such as the coin's 0.5. */
  readonly reference?: number | undefined;
}

/** A rate on a line from 0 to 100%, as wide as its doubt. The numbers stand beside it, so readers skip it. */
export function IntervalBar({ value, low, high, reference }: IntervalBarProps) {
  return (
    <span className={styles.track} aria-hidden="true">
      {reference !== undefined && <span className={styles.reference} style={{ left: percent(reference) }} />}
      <span className={styles.band} style={{ left: percent(low), width: percent(high - low) }} />
      <span className={styles.value} style={{ left: percent(value) }} />
    </span>
  );
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(2)}%`;
}
