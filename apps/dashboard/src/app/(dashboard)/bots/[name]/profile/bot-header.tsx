import { PageTitle } from '#components/ui/page-title.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Bot } from '#data/bots/get-bot.ts';
import type { Standing } from '#data/trust/get-standings.ts';
import { formatPercent } from '#format/format-percent.ts';
import { nameNeed } from '#needs/need-words.ts';
import { nameFamily } from '../../families.ts';
import { statusTones } from '../standing/status-tones.ts';
import styles from './bot-header.module.css';

interface BotHeaderProps {
  readonly bot: Bot;
  /** Null where it has none, or where it could not be read. */
  readonly standing: Standing | null;
}

/** Who the bot is: name, family, where it stands, what it bets on, and where that idea comes from. */
export function BotHeader({ bot, standing }: BotHeaderProps) {
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
        {standing !== null && <StandingTags standing={standing} />}
        {!bot.is_enabled && standing?.status !== 'disabled' && <Tag>disabled</Tag>}
        {bot.is_enabled && (standing?.status ?? 'active') === 'active' && <Tag tone="ok">enabled</Tag>}
      </span>
      <p className={styles.thesis}>{bot.thesis}</p>
      <p className={styles.source}>Source: {bot.source}</p>
    </PageTitle>
  );
}

function StandingTags({ standing: { status, trust_score, effective_weight } }: { standing: Standing }) {
  return (
    <>
      {status !== 'active' && (
        <Tag tone={statusTones[status]}>{status === 'probation' ? 'on probation' : status}</Tag>
      )}
      {trust_score !== null && <Tag>trust {formatPercent(trust_score)}</Tag>}
      <Tag>weight {effective_weight.toFixed(2)}</Tag>
    </>
  );
}
