'use client';

import { Drawer, Skeleton } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import type { ReactNode } from 'react';
import { ensembleSearch } from '../search-params.ts';
import styles from './why.module.css';

interface WhyPanelProps {
  /** The decision that `children` tell of; null when none was asked for. */
  readonly shown: number | null;
  readonly children: ReactNode;
}

/** Opens at once when the address names a decision, and shows it as soon as the server has told it. */
export function WhyPanel({ shown, children }: WhyPanelProps) {
  const [{ decision }, setSearch] = useQueryStates(ensembleSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  return (
    <Drawer.Root
      opened={decision !== null}
      onClose={() => setSearch({ decision: null })}
      position="right"
      size="min(58rem, 100vw)"
      padding="md"
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* A plain row: Drawer.Header would be a second banner on the page. */}
        <div className={styles.head}>
          <Drawer.Title>Why this decision?</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body>{decision === shown ? children : <PendingWhy />}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

export function PendingWhy() {
  return (
    <div aria-hidden="true" style={{ display: 'grid', gap: '1rem' }}>
      <Skeleton height={110} />
      <Skeleton height={90} />
      <Skeleton height={420} />
    </div>
  );
}
