import type { ReactNode } from 'react';
import styles from './facts.module.css';

export type Fact = readonly [name: ReactNode, value: ReactNode, key: string];

/** Names and values in two columns. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value, key]) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
