import type { ReactNode } from 'react';
import styles from './state.module.css';

interface EmptyStateProps {
  /** What is not there. */
  readonly title: string;
  /** Why, and what to do about it. */
  readonly children: ReactNode;
}

/** Nothing to show, and why that is so. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <p className={styles.title}>{title}</p>
      <p className={styles.text}>{children}</p>
    </div>
  );
}
