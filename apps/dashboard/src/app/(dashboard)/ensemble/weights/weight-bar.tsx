import styles from './weights.module.css';

/** A weight as a bar beside the line of 1. */
export function WeightBar({ value, heaviest }: { value: number; heaviest: number }) {
  const place = (weight: number) => `${((100 * weight) / heaviest).toFixed(1)}%`;
  return (
    <span className={styles.weight}>
      <strong className="num">{value.toFixed(2)}</strong>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: place(value) }} />
        <span className={styles.one} style={{ left: place(1) }} />
      </span>
    </span>
  );
}
