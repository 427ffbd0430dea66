import { useRouter } from 'next/navigation';
import { type MouseEvent, memo } from 'react';
import table from '#components/tables/table.module.css';
import { isLowSample } from '#statistics/sample-floor.ts';
import type { BotColumn } from './bot-columns.tsx';
import styles from './bot-table.module.css';
import type { ListedBot } from './listed-bot.ts';

interface BotRowsProps {
  readonly bots: readonly ListedBot[];
  readonly columns: readonly BotColumn[];
  readonly now: string;
}

/** One row a bot. A press anywhere on it opens the bot. */
export function BotRows({ bots, columns, now }: BotRowsProps) {
  return bots.map((bot) => <BotRow key={bot.bot_name} bot={bot} columns={columns} now={now} />);
}

interface BotRowProps extends Omit<BotRowsProps, 'bots'> {
  readonly bot: ListedBot;
}

// Remembered, so that a fold, a filter or a new order draws none of the rows that stay.
const BotRow = memo(function BotRow({ bot, columns, now }: BotRowProps) {
  const router = useRouter();
  const open = (event: MouseEvent) => {
    if ((event.target as HTMLElement).closest('a, button')) return;
    router.push(`/bots/${bot.bot_name}`);
  };
  return (
    <tr
      className={isLowSample(bot.decided_count) ? `${table.clickable} ${styles.low}` : table.clickable}
      onClick={open}
    >
      {columns.map((column) => (
        <td key={column.id} className={column.isRight ? table.right : undefined} data-column={column.id}>
          {column.cell(bot, now)}
        </td>
      ))}
    </tr>
  );
});
