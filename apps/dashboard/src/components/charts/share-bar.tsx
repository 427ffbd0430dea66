import type { Tone } from '#components/ui/tag.tsx';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import styles from './share-bar.module.css';

export interface ShareBarPart {
  readonly name: string;
  readonly count: number;
  readonly tone: Extract<Tone, 'gain' | 'loss' | 'bad' | 'neutral'>;
}

/** A whole and its parts on one line, with a legend that says the same in numbers. */
export function ShareBar({ parts }: { parts: readonly ShareBarPart[] }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        {parts
          .filter(({ count }) => count > 0)
          .map(({ name, count, tone }) => (
            <span key={name} className={styles[tone]} style={{ flexGrow: count }} />
          ))}
      </div>
      <ul className={styles.legend}>
        {parts.map(({ name, count, tone }) => (
          <li key={name}>
            <span className={`${styles.key} ${styles[tone]}`} aria-hidden="true" />
            <span>{name}</span>
            <span className="num">{formatCount(count)}</span>
            <span className="num soft">{total === 0 ? '—' : formatPercent(count / total)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
