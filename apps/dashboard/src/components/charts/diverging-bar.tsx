import type { ReactNode } from 'react';
import styles from './diverging-bar.module.css';

interface DivergingBarProps {
  readonly value: number;
  /** The largest size any bar beside it has. */
  readonly reach: number;
  /** The number in words: the bar itself is skipped by readers. */
  readonly children: ReactNode;
}

/** A signed number as a bar that leaves the middle to the right or to the left. */
export function DivergingBar({ value, reach, children }: DivergingBarProps) {
  const width = `${((50 * Math.abs(value)) / reach).toFixed(2)}%`;
  return (
    <span className={styles.row}>
      <span className={styles.track} aria-hidden="true">
        <span className={value < 0 ? styles.against : styles.for} style={{ width }} />
      </span>
      <span className={`num ${styles.value}`}>{children}</span>
    </span>
  );
}
