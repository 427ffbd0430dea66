import { timeframeMs } from '@quorum/contracts';
import { type Fact, Facts } from '#components/ui/facts.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import type { Bot } from '#data/bots/get-bot.ts';
import { formatCount } from '#format/format-count.ts';
import { formatHours } from '#format/format-hours.ts';
import type { Supply } from '#needs/judge-supply.ts';
import { nameNeed } from '#needs/need-words.ts';
import styles from './workings-block.module.css';

interface WorkingsBlockProps {
  readonly bot: Bot;
  readonly supplies: readonly Supply[];
  readonly now: string;
}

const hourMs = 3_600_000;

/** What the bot looks at, what it needs for that, and how its score becomes a confidence. */
export function WorkingsBlock({ bot, supplies, now }: WorkingsBlockProps) {
  const warmupHours = (bot.warmup_candle_count * timeframeMs(bot.timeframe)) / hourMs;
  const facts: Fact[] = [
    [
      'Looks at',
      <span key="timeframe" className="num">
        {bot.timeframe} candles
      </span>,
      'timeframe',
    ],
    [
      'Speaks after',
      <span key="warmup" className="num">
        {formatCount(bot.warmup_candle_count)} candles ({formatHours(warmupHours)})
      </span>,
      'warmup',
    ],
    ...supplies.map(
      (supply): Fact => [
        `Needs ${nameNeed(supply.need)}`,
        <SupplyTag key={supply.need} supply={supply} now={now} />,
        supply.need,
      ],
    ),
  ];
  if (supplies.length === 0) facts.push(['Needs', 'candles only', 'needs']);
  return (
    <>
      <Facts facts={facts} />
      <p className={styles.calibration}>
        <strong>From score to confidence</strong>
        <span>{bot.calibration}</span>
      </p>
    </>
  );
}

function SupplyTag({ supply, now }: { supply: Supply; now: string }) {
  const { symbolCount, followedCount, newestAt } = supply;
  if (symbolCount === null) return <Tag>unknown: this page does not know it</Tag>;
  if (symbolCount === 0) return <Tag tone="warn">! no symbol has it now</Tag>;
  return (
    <span className={styles.supply}>
      <Tag tone="ok">
        ✓ {formatCount(symbolCount)} of {formatCount(followedCount)} symbols
      </Tag>
      {newestAt !== null && <Time at={newestAt} now={now} />}
    </span>
  );
}
