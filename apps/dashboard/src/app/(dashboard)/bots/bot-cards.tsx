import { formatCount } from '#format/format-count.ts';
import { BotCard } from './bot-card.tsx';
import { findColumn } from './bot-columns.tsx';
import styles from './bot-table.module.css';
import { FoldButton } from './fold-button.tsx';
import type { BotGroup } from './group-bots.ts';
import type { ListedBot } from './listed-bot.ts';

interface BotCardsProps {
  /** Null for one flat list. */
  readonly groups: readonly BotGroup[] | null;
  readonly bots: readonly ListedBot[];
  readonly closed: readonly string[];
  readonly onFold: (family: string) => void;
  readonly now: string;
}

/** The table on a phone: a card for each bot, under their family where there are groups. */
export function BotCards({ groups, bots, closed, onFold, now }: BotCardsProps) {
  if (groups === null) return <CardList bots={bots} now={now} />;
  return (
    <div className={styles.phone}>
      {groups.map((group) => (
        <section key={group.family} aria-label={group.name}>
          <div className={styles.cardGroup}>
            <FoldButton group={group} isOpen={!closed.includes(group.family)} onFold={onFold} />
            <div className={styles.cardPool}>
              <div>
                <div className={styles.cardLabel}>Accuracy per call</div>
                {findColumn('accuracy').pooled?.(group.record, now)}
              </div>
              <div>
                <div className={styles.cardLabel}>Win rate per trade</div>
                {findColumn('win_rate').pooled?.(group.record, now)}
              </div>
              <div>
                <div className={styles.cardLabel}>Expectancy, n {formatCount(group.record.tradeCount)}</div>
                {findColumn('expectancy').pooled?.(group.record, now)}
              </div>
            </div>
          </div>
          {!closed.includes(group.family) && <CardList bots={group.bots} now={now} />}
        </section>
      ))}
    </div>
  );
}

function CardList({ bots, now }: { bots: readonly ListedBot[]; now: string }) {
  return (
    <ul className={styles.cards} data-hold-still>
      {bots.map((bot) => (
        <BotCard key={bot.bot_name} bot={bot} now={now} />
      ))}
    </ul>
  );
}
