import type { ReactNode } from 'react';
import styles from './table.module.css';

interface ScrollRegionProps {
  readonly label: string;
  readonly children: ReactNode;
  /** For a table longer than a screen: it scrolls up and down by itself too, under its head. */
  readonly isTall?: boolean;
}

/** Lets a wide table scroll by itself, also with the keyboard, so that the page never does. */
export function ScrollRegion({ label, children, isTall = false }: ScrollRegionProps) {
  const className = isTall ? `${styles.region} ${styles.tall}` : styles.region;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
