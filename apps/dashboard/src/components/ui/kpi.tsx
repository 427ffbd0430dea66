import type { ReactNode } from 'react';
import styles from './kpi.module.css';

interface KpiProps {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** The interval, the sample, the unit: what keeps the number honest. */
  readonly note: ReactNode;
  readonly children?: ReactNode;
}

/** One number of a strip: its name, itself, and what it rests on. */
export function Kpi({ label, value, note, children }: KpiProps) {
  return (
    <div className={styles.kpi}>
      <div className={styles.label}>{label}</div>
      <div className={`num ${styles.value}`}>{value}</div>
      {children && <div className={styles.visual}>{children}</div>}
      <div className={`num ${styles.note}`}>{note}</div>
    </div>
  );
}

/** Numbers side by side, as many as fit. */
export function KpiStrip({ children }: { children: ReactNode }) {
  return <div className={styles.strip}>{children}</div>;
}
