import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './text-link.module.css';

/** A link in running text or in a table cell. Not fetched ahead: a table of bots would ask for every one of them. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={styles.link} prefetch={false}>
      {children}
    </Link>
  );
}
