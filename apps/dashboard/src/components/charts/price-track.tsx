import styles from './price-track.module.css';

interface PriceTrackProps {
  readonly stop: number;
  readonly entry: number;
  readonly target: number;
  /** The newest price, or the exit; null where there is none. */
  readonly price: number | null;
  readonly isOver: boolean;
}

/** Where a price stands between stop (left) and target (right), to scale. The numbers stand beside it, so readers skip it. */
export function PriceTrack({ stop, entry, target, price, isOver }: PriceTrackProps) {
  const place = (value: number) => Math.min(1, Math.max(0, (value - stop) / (target - stop)));
  const from = place(entry);
  const at = price === null ? null : place(price);
  return (
    <span className={styles.track} aria-hidden="true">
      {at !== null && (
        <span
          className={at >= from ? styles.gain : styles.loss}
          style={{ left: percent(Math.min(from, at)), width: percent(Math.abs(at - from)) }}
        />
      )}
      <span className={styles.entry} style={{ left: percent(from) }} />
      {at !== null && (
        <span
          className={isOver ? `${styles.price} ${styles.over}` : styles.price}
          style={{ left: percent(at) }}
        />
      )}
    </span>
  );
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(1)}%`;
}
