import { formatReturn } from '#format/format-return.ts';
import styles from './signed-return.module.css';

interface SignedReturnProps {
  /** A fraction of the margin. */
  readonly value: number;
  readonly digits?: number;
}

/** A return with its sign and direction: never told by colour alone. */
export function SignedReturn({ value, digits = 2 }: SignedReturnProps) {
  const text = formatReturn(value, digits);
  const direction = text.startsWith('+') ? 'gain' : text.startsWith('−') ? 'loss' : 'flat';
  return (
    <span className={`num ${styles[direction]}`}>
      {direction !== 'flat' && (
        <span className={styles.arrow} aria-hidden="true">
          {direction === 'gain' ? '▲' : '▼'}
        </span>
      )}
      {text}
    </span>
  );
}
