import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import type { BotColumn } from './bot-columns.tsx';
import styles from './bot-table.module.css';
import type { SortKey } from './sorting.ts';

interface SortHeaderProps {
  readonly column: BotColumn;
  readonly sort: readonly SortKey[];
  readonly onToggle: (column: BotColumn, isAdditional: boolean) => void;
}

/** A column's head: press to sort, shift-press to sort by it as well. */
export function SortHeader({ column, sort, onToggle }: SortHeaderProps) {
  const rank = sort.findIndex(({ id }) => id === column.id);
  const key = sort[rank];
  const Arrow = !key ? ChevronsUpDown : key.desc ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={rank === 0 && key ? (key.desc ? 'descending' : 'ascending') : undefined}
      className={column.isRight ? styles.right : undefined}
    >
      <span className={styles.head}>
        <button
          type="button"
          className={styles.sort}
          data-sorted={key ? true : undefined}
          title="Sort; with Shift also by this column"
          onClick={(event) => onToggle(column, event.shiftKey)}
        >
          {column.label}
          <Arrow size={11} aria-hidden="true" />
          {sort.length > 1 && key && <span className={styles.rank}>{rank + 1}</span>}
        </button>
        {column.metric && <MetricLabel metric={column.metric} label={column.label} isIconOnly />}
      </span>
    </th>
  );
}
