import { formatPercent } from '#format/format-percent.ts';
import styles from './gauge.module.css';

interface GaugeProps {
  /** 0 to 1. */
  readonly value: number;
  readonly label: string;
}

const radius = 52;
const length = Math.PI * radius;

/** A half circle that fills from 0 to 100%, with its number in the middle. */
export function Gauge({ value, label }: GaugeProps) {
  const arc = `M 8 60 A ${radius} ${radius} 0 0 1 ${8 + 2 * radius} 60`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <meter> cannot be drawn as a half circle
    <div
      className={styles.gauge}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Number((value * 100).toFixed(1))}
      aria-valuetext={formatPercent(value)}
    >
      <svg viewBox="0 0 120 68" aria-hidden="true" focusable="false">
        <path d={arc} className={styles.track} />
        <path
          d={arc}
          className={styles.fill}
          strokeDasharray={`${(value * length).toFixed(2)} ${length.toFixed(2)}`}
        />
        <line x1={60} x2={60} y1={2} y2={14} className={styles.middle} />
      </svg>
      <span className={`num ${styles.value}`}>{formatPercent(value)}</span>
    </div>
  );
}
