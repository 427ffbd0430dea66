import styles from './factor-dots.module.css';

interface FactorDotsProps {
  readonly factors: readonly {
    readonly name: string;
    readonly factor: number;
    /** False where it is only watched and does not enter the weight. */
    readonly isLive: boolean;
  }[];
}

/** Six factors as six small columns around the line of 1; the numbers are told to readers. */
export function FactorDots({ factors }: FactorDotsProps) {
  const said = factors
    .map(({ name, factor, isLive }) => `${name} ${factor.toFixed(2)}${isLive ? '' : ' (watched only)'}`)
    .join(', ');
  return (
    <span className={styles.columns} role="img" aria-label={said} title={said}>
      {factors.map(({ name, factor, isLive }) => {
        // Doubling and halving reach equally far from the line.
        const reach = Math.min(1, Math.abs(Math.log2(Math.max(factor, 0.25))));
        const tone = factor > 1 ? styles.above : factor < 1 ? styles.below : styles.neutral;
        return (
          <span key={name} className={`${styles.column} ${isLive ? '' : styles.watched}`}>
            <span className={tone} style={{ height: `${Math.max(1, reach * 11).toFixed(1)}px` }} />
          </span>
        );
      })}
    </span>
  );
}
