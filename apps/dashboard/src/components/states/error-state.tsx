'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import styles from './state.module.css';

interface ErrorStateProps {
  readonly sentence: string;
  /** True when older data stays on the page below. */
  readonly isStale?: boolean;
}

/** What went wrong, in a sentence, and a way to try again. */
export function ErrorState({ sentence, isStale = false }: ErrorStateProps) {
  const router = useRouter();
  const [isRetrying, startRetry] = useTransition();
  const text = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
  return (
    <div className={styles.alert} role="alert">
      <p>{isStale ? `${text} Below is what was known before.` : text}</p>
      <Button
        size="compact-sm"
        variant="default"
        loading={isRetrying}
        onClick={() => startRetry(router.refresh)}
      >
        Retry
      </Button>
    </div>
  );
}
