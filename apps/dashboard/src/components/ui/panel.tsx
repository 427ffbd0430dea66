import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly title: ReactNode;
  /** A short word at the right of the title: a unit, a count, a link. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
  readonly flush?: boolean;
}

/** A titled box. Everything on a page stands in one. */
export function Panel({ title, aside, children, id, flush = false }: PanelProps) {
  return (
    <section className={styles.panel} id={id}>
      <header className={styles.header}>
        <h2 className={styles.title}>{title}</h2>
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
      <div className={flush ? styles.flush : styles.body}>{children}</div>
    </section>
  );
}
