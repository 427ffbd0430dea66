import type { ReactNode } from 'react';
import styles from './page-title.module.css';

interface PageTitleProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** The h1 of a page, which takes the focus after a navigation, with a line about the page under it. */
export function PageTitle({ title, children }: PageTitleProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title} tabIndex={-1}>
        {title}
      </h1>
      {children && <div className={styles.lead}>{children}</div>}
    </header>
  );
}
