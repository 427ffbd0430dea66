'use client';

import { Button } from '@mantine/core';
import styles from './pager.module.css';

interface PagerProps {
  readonly hasNewer: boolean;
  readonly hasOlder: boolean;
  readonly onNewer: () => void;
  readonly onOlder: () => void;
}

/** Leads through a list that is ordered by time. */
export function Pager({ hasNewer, hasOlder, onNewer, onOlder }: PagerProps) {
  if (!hasNewer && !hasOlder) return null;
  return (
    <div className={styles.pager}>
      <Button variant="default" size="xs" disabled={!hasNewer} onClick={onNewer}>
        Newer
      </Button>
      <Button variant="default" size="xs" disabled={!hasOlder} onClick={onOlder}>
        Older
      </Button>
    </div>
  );
}
