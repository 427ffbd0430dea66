import styles from './market.module.css';
import type { Stretch } from './plot-gaps.ts';

interface GapTimelineProps {
  readonly stretches: readonly Stretch[];
  /** The same in words. */
  readonly summary: string;
}

/** The last 30 days of a series as a bar with the missing stretches in it. The words stand beside it. */
export function GapTimeline({ stretches, summary }: GapTimelineProps) {
  return (
    <span className={styles.timeline} role="img" aria-label={`Last 30 days: ${summary}`}>
      {stretches.map(({ kind, start, length }) => (
        <span
          key={`${kind} ${start}`}
          className={`${styles.stretch} ${styles[kind]}`}
          style={{ left: percent(start), width: percent(length) }}
        />
      ))}
    </span>
  );
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(2)}%`;
}
