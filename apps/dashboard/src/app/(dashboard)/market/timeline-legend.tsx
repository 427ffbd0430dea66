import styles from './market.module.css';

/** What the colours of the timelines mean. */
export function TimelineLegend() {
  return (
    <span className={styles.legend}>
      <span>
        <i className={styles.missing} aria-hidden="true" /> missing
      </span>
      <span>
        <i className={styles.late} aria-hidden="true" /> late
      </span>
      <span>
        <i className={styles.outside} aria-hidden="true" /> not covered
      </span>
    </span>
  );
}
