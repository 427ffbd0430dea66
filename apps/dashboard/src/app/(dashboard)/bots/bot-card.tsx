import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';
import type { BotColumnId } from './bot-column-ids.ts';
import { type BotColumn, botColumns } from './bot-columns.tsx';
import styles from './bot-table.module.css';

const head: readonly BotColumnId[] = ['bot', 'status', 'family'];
const facts: readonly BotColumnId[] = [
  'profit_factor',
  'expectancy',
  'tp_rate',
  'sl_rate',
  'ended',
  'last_call',
];

/** One bot on a phone: the table's own cells, stacked. */
export function BotCard({ bot, now }: { bot: LeaderboardRow; now: string }) {
  const [name, ...tags] = head.map(column);
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
        {column('accuracy').cell(bot, now)}
      </div>
      <dl className={styles.cardFacts}>
        {facts.map(column).map(({ id, label, cell }) => (
          <div key={id}>
            <dt className={styles.cardLabel}>{label}</dt>
            <dd>{cell(bot, now)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function column(id: BotColumnId): BotColumn {
  const found = botColumns.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`there is no column "${id}"`);
  return found;
}
