import { PageTitle } from '#components/ui/page-title.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Bot } from '#data/bots/get-bot.ts';
import styles from './bot-header.module.css';

/** Who the bot is: name, family, what it bets on, and where that idea comes from. */
export function BotHeader({ bot }: { bot: Bot }) {
  return (
    <PageTitle title={bot.display_name}>
      <span className={styles.tags}>
        <span className="num">{bot.bot_name}</span>
        <Tag tone="accent">{bot.family}</Tag>
        <Tag>{bot.timeframe} candles</Tag>
        <Tag>speaks after {bot.warmup_candle_count} candles</Tag>
        {bot.needs.map((need) => (
          <Tag key={need} tone="warn">
            needs {need}
          </Tag>
        ))}
        {bot.is_enabled ? <Tag tone="ok">enabled</Tag> : <Tag>disabled</Tag>}
      </span>
      <p className={styles.thesis}>{bot.thesis}</p>
      <p className={styles.source}>Source: {bot.source}</p>
    </PageTitle>
  );
}
