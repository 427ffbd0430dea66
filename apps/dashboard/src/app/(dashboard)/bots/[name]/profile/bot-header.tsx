import { PageTitle } from '#components/ui/page-title.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Bot } from '#data/bots/get-bot.ts';
import { nameNeed } from '#needs/need-words.ts';
import { nameFamily } from '../../families.ts';
import styles from './bot-header.module.css';

/** Who the bot is: name, family, what it bets on, and where that idea comes from. */
export function BotHeader({ bot }: { bot: Bot }) {
  return (
    <PageTitle title={bot.display_name}>
      <span className={styles.tags}>
        <span className="num">{bot.bot_name}</span>
        <Tag tone="accent">{nameFamily(bot.family)}</Tag>
        <Tag>{bot.timeframe} candles</Tag>
        {bot.needs.map((need) => (
          <Tag key={need}>needs {nameNeed(need)}</Tag>
        ))}
        {bot.is_external && !bot.is_ensemble && <Tag>external</Tag>}
        {bot.is_enabled ? <Tag tone="ok">enabled</Tag> : <Tag>disabled</Tag>}
      </span>
      <p className={styles.thesis}>{bot.thesis}</p>
      <p className={styles.source}>Source: {bot.source}</p>
    </PageTitle>
  );
}
