import styles from './as-of.module.css';
import { Time } from './time.tsx';

interface AsOfProps {
  readonly at: string | null | undefined;
  /** How often the figures are renewed. */
  readonly renewed?: 'once a day' | 'every six hours';
  /** Under a table that reaches the edges of its panel. */
  readonly isFlush?: boolean;
}

/** When figures were computed that are not read anew with the page; nothing where they never were. */
export function AsOf({ at, renewed = 'once a day', isFlush = false }: AsOfProps) {
  if (at === null || at === undefined) return null;
  return (
    <p className={isFlush ? `${styles.line} ${styles.flush}` : styles.line}>
      As of <Time at={at} isBare /> UTC; renewed {renewed}.
    </p>
  );
}
