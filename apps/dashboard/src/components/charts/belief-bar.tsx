import { formatPercent } from '#format/format-percent.ts';
import { regimeNames } from '#metrics/choice.ts';
import styles from './belief-bar.module.css';

const order = ['TRENDING_UP', 'TRENDING_DOWN', 'RANGING', 'VOLATILE'] as const;
const tones = ['up', 'down', 'ranging', 'volatile'] as const;

interface BeliefBarProps {
  /** Probabilities of the four regimes, in the order of the database. */
  readonly belief: readonly number[];
  /** The regime the market was labelled with; the belief may differ. */
  readonly label: string | null;
}

/** How probable each regime is: one bar of four parts, and the same in numbers. */
export function BeliefBar({ belief, label }: BeliefBarProps) {
  const parts = order.map((regime, index) => ({
    regime,
    tone: tones[index] ?? 'up',
    probability: belief[index] ?? 0,
  }));
  const largest = Math.max(...belief);
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ regime, tone, probability }) => (
          <span key={regime} className={styles[tone]} style={{ flexGrow: probability }} />
        ))}
      </div>
      <ul className={styles.legend}>
        {parts.map(({ regime, tone, probability }) => (
          <li
            key={regime}
            data-regime={regime}
            className={probability === largest ? styles.likely : undefined}
          >
            <span className={`${styles.key} ${styles[tone]}`} aria-hidden="true" />
            <span>{regimeNames[regime]}</span>
            {regime === label && <span className="soft">labelled so</span>}
            <span className={`num ${styles.value}`}>{formatPercent(probability)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
