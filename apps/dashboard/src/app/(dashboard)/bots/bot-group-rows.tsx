import table from '#components/tables/table.module.css';
import type { BotColumn } from './bot-columns.tsx';
import { BotRows } from './bot-rows.tsx';
import styles from './bot-table.module.css';
import { FoldButton } from './fold-button.tsx';
import type { BotGroup } from './group-bots.ts';

interface BotGroupRowsProps {
  readonly group: BotGroup;
  readonly columns: readonly BotColumn[];
  readonly isOpen: boolean;
  readonly onFold: (family: string) => void;
  readonly now: string;
}

/** A family: a row with what its bots did together, and under it a row for each of them. */
export function BotGroupRows({ group, columns, isOpen, onFold, now }: BotGroupRowsProps) {
  const [, ...rest] = columns;
  return (
    <tbody data-hold-still data-family={group.family}>
      <tr className={styles.group}>
        <th scope="rowgroup">
          <FoldButton group={group} isOpen={isOpen} onFold={onFold} />
        </th>
        {rest.map(({ id, isRight, pooled }) => (
          <td key={id} className={isRight ? table.right : undefined} data-pooled={id}>
            {pooled?.(group.record, now)}
          </td>
        ))}
      </tr>
      {isOpen && <BotRows bots={group.bots} columns={columns} now={now} />}
    </tbody>
  );
}
