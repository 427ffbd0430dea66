import styles from './chart-tooltip.module.css';

interface ChartTooltipProps {
  readonly title: string;
  readonly lines: readonly (readonly [name: string, value: string])[];
}

/** The box at the cursor of a chart. */
export function ChartTooltip({ title, lines }: ChartTooltipProps) {
  return (
    <div className={styles.box}>
      <div className={styles.title}>{title}</div>
      {lines.map(([name, value]) => (
        <div key={name} className={styles.line}>
          <span>{name}</span>
          <span className="num">{value}</span>
        </div>
      ))}
    </div>
  );
}
