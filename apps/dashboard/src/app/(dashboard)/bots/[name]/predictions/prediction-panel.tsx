'use client';

import { Drawer, Skeleton } from '@mantine/core';
import { useQueryStates } from 'nuqs';
import type { ReactNode } from 'react';
import { predictionSearch } from '../search-params.ts';
import styles from './prediction-panel.module.css';

interface PredictionPanelProps {
  /** The prediction that `children` tell of; null when none was asked for. */
  readonly shown: number | null;
  readonly children: ReactNode;
}

/** Opens at once when the address names a prediction, and shows it as soon as the server has told it. */
export function PredictionPanel({ shown, children }: PredictionPanelProps) {
  const [{ prediction }, setSearch] = useQueryStates(predictionSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  return (
    <Drawer.Root
      opened={prediction !== null}
      onClose={() => setSearch({ prediction: null })}
      position="right"
      size="min(52rem, 100vw)"
      padding="md"
    >
      <Drawer.Overlay />
      <Drawer.Content>
        {/* A plain row: Drawer.Header would be a second banner on the page. */}
        <div className={styles.head}>
          <Drawer.Title>Prediction {prediction}</Drawer.Title>
          <Drawer.CloseButton aria-label="Close prediction" />
        </div>
        <Drawer.Body>{prediction === shown ? children : <PendingPrediction />}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

export function PendingPrediction() {
  return (
    <div aria-hidden="true" style={{ display: 'grid', gap: '1rem' }}>
      <Skeleton height={72} />
      <Skeleton height={380} />
      <Skeleton height={260} />
    </div>
  );
}
