import { MetricLabel } from '#components/ui/metric-label.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import { formatPercent } from '#format/format-percent.ts';
import styles from './standing.module.css';
import type { TrustPart } from './trust-parts.ts';

/** Four tracks as wide as their weight, each filled as far as its score: what is filled is the trust. */
export function TrustBar({ parts }: { parts: readonly TrustPart[] }) {
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ key, weight, score }) => (
          <span key={key} className={styles.track} style={{ flexGrow: weight }}>
            <span
              className={score === null ? `${styles.fill} ${styles.guessed}` : styles.fill}
              style={{ width: `${((score ?? 0.5) * 100).toFixed(1)}%` }}
            />
          </span>
        ))}
      </div>
      <ul className={styles.parts}>
        {parts.map(({ key, metric, weight, score, why, contribution }) => (
          <li key={key} data-part={key}>
            <MetricLabel metric={metric} />
            <span className="num">{score === null ? <Unknown why={why} /> : formatPercent(score)}</span>
            <span className="num soft">× {formatPercent(weight, 0)}</span>
            <span className="num">{formatPercent(contribution)}</span>
          </li>
        ))}
      </ul>
      {parts.some(({ score }) => score === null) && (
        <p className={styles.note}>What is not known counts as one half.</p>
      )}
    </div>
  );
}
