import { memo } from 'react';
import type { BotColumnId } from './bot-column-ids.ts';
import { findColumn } from './bot-columns.tsx';
import styles from './bot-table.module.css';
import type { ListedBot } from './listed-bot.ts';

const head: readonly BotColumnId[] = ['bot', 'status', 'family', 'timeframe'];
const facts: readonly BotColumnId[] = [
  'trust',
  'weight',
  'average_correlation',
  'above_coin',
  'max_drawdown',
  'sharpe',
  'profit_factor',
  'expectancy',
  'tp_rate',
  'sl_rate',
  'ended',
  'last_call',
];

/** One bot on a phone: the table's own cells, stacked. */
export const BotCard = memo(function BotCard({ bot, now }: { bot: ListedBot; now: string }) {
  const [name, ...tags] = head.map(findColumn);
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        {name?.cell(bot, now)}
        <span className={styles.cardTags}>
          {tags.map((tag) => (
            <span key={tag.id}>{tag.cell(bot, now)}</span>
          ))}
        </span>
      </div>
      <div>
        <div className={styles.cardLabel}>Accuracy</div>
        {findColumn('accuracy').cell(bot, now)}
      </div>
      <dl className={styles.cardFacts}>
        {facts.map(findColumn).map(({ id, label, cell }) => (
          <div key={id}>
            <dt className={styles.cardLabel}>{label}</dt>
            <dd>{cell(bot, now)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
});
