import { Skeleton } from '@mantine/core';
import styles from './correlations.module.css';

/** The place of the map before its numbers are there. */
export function PendingMap() {
  return (
    <div className={styles.pendingMap} aria-hidden="true">
      <Skeleton height="100%" />
    </div>
  );
}
