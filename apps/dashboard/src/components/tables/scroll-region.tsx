import type { ReactNode } from 'react';
import styles from './table.module.css';

/** Lets a wide table scroll by itself, also with the keyboard, so that the page never does. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={styles.region} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
