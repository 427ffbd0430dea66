'use client';

import { Drawer, Skeleton } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import type { ReactNode } from 'react';
import { ensembleSearch } from '../search-params.ts';
import styles from './why.module.css';

interface WhyPanelProps {
  /** What of the address it opens for. */
  readonly asked: 'decision' | 'bot';
  readonly title: string;
  /** What `children` tell of; null when nothing was asked. */
  readonly shown: number | string | null;
  readonly children: ReactNode;
}

/** Opens at once when the address asks why, and answers as soon as the server has told it. */
export function WhyPanel({ asked, title, shown, children }: WhyPanelProps) {
  const [search, setSearch] = useQueryStates(ensembleSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  return (
    <Drawer.Root
      opened={search[asked] !== null}
      onClose={() => setSearch({ [asked]: null })}
      position="right"
      size="min(60rem, 100vw)"
      padding="md"
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* A plain row: Drawer.Header would be a second banner on the page. */}
        <div className={styles.head}>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Drawer.Body>{search[asked] === shown ? children : <PendingWhy />}</Drawer.Body>
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
