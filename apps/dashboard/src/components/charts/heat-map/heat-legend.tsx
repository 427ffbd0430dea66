import styles from './heat-map.module.css';
import { type HeatScale, placeOnScale } from './heat-scale.ts';

interface HeatLegendProps {
  readonly scale: HeatScale;
  /** What a hatched cell rests on, as in "fewer than 20 days". */
  readonly thin: string;
}

/** What the colours of a map mean. */
export function HeatLegend({ scale, thin }: HeatLegendProps) {
  const [low, middle, high] = scale.colours.map((name) => `var(--q-${name})`);
  return (
    <div className={styles.legend}>
      <div className={styles.scale}>
        <div
          className={styles.bar}
          style={{ background: `linear-gradient(90deg, ${low}, ${middle}, ${high})` }}
        />
        <div className={`num ${styles.ticks}`}>
          {scale.ticks.map((tick) => (
            <span key={tick} className={styles.tick} style={{ left: `${placeOnScale(scale, tick) * 100}%` }}>
              {scale.format(tick)}
            </span>
          ))}
        </div>
      </div>
      <span className={styles.key}>
        <span className={`${styles.swatch} ${styles.hatched}`} aria-hidden="true" /> {thin}
      </span>
      <span className={styles.key}>
        <span className={styles.swatch} aria-hidden="true" /> not known
      </span>
    </div>
  );
}
