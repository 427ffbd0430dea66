import type { ReactNode } from 'react';
import styles from './threshold-bar.module.css';

interface ThresholdBarProps {
  /** A probability of the chosen side: between one half and 1. */
  readonly value: number;
  readonly threshold: number | null;
  /** The number in words: the bar itself is skipped by readers. */
  readonly children: ReactNode;
}

/** How sure, from a coin's 50 % at the left to certainty at the right, with a tick where it is sure enough. */
export function ThresholdBar({ value, threshold, children }: ThresholdBarProps) {
  const isEnough = threshold !== null && value >= threshold;
  return (
    <span className={styles.row}>
      <strong className="num">{children}</strong>
      <span className={styles.track} aria-hidden="true">
        <span
          className={isEnough ? `${styles.fill} ${styles.enough}` : styles.fill}
          style={{ width: place(value) }}
        />
        {threshold !== null && <span className={styles.threshold} style={{ left: place(threshold) }} />}
      </span>
    </span>
  );
}

function place(probability: number): string {
  return `${Math.min(100, Math.max(0, (probability - 0.5) * 200)).toFixed(1)}%`;
}
