import Link from 'next/link';
import styles from './brand.module.css';

/** The product's name and mark, home from anywhere. */
export function Brand() {
  return (
    <Link href="/" className={styles.brand}>
      <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
        <circle cx="15" cy="15" r="10" fill="none" stroke="var(--q-accent)" strokeWidth="3.5" />
        <path d="M18 18l9 9" stroke="var(--q-gain)" strokeWidth="3.5" strokeLinecap="round" />
      </svg>
      Quorum
    </Link>
  );
}
