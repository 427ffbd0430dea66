'use client';

import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import table from '#components/tables/table.module.css';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import type { pairColumns } from '#data/correlation/get-pairs.ts';
import type { MetricName } from '#metrics/definitions.ts';
import styles from './correlations.module.css';
import { correlationSearch } from './search-params.ts';

interface PairHeadProps {
  readonly column: (typeof pairColumns)[number];
  readonly label: string;
  readonly metric?: MetricName;
  readonly isRight?: boolean;
}

/** A column's head: numbers sort downwards on the first press, names upwards; the next press turns it round. */
export function PairHead({ column, label, metric, isRight = false }: PairHeadProps) {
  const [{ sort }, setSearch] = useQueryStates(correlationSearch, {
    history: 'push',
    shallow: false,
    scroll: false,
  });
  const isSorted = sort.by === column;
  const desc = isSorted ? !sort.desc : column !== 'bot';
  const Arrow = !isSorted ? ChevronsUpDown : sort.desc ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.desc ? 'descending' : 'ascending') : undefined}
      className={isRight ? table.right : undefined}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => setSearch({ sort: { by: column, desc }, page: null })}
      >
        {label}
        <Arrow size={11} aria-hidden="true" />
      </button>
      {metric && <MetricLabel metric={metric} label={label} isIconOnly />}
    </th>
  );
}
