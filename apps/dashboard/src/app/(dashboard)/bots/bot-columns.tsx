import type { ReactNode } from 'react';
import { Hint } from '#components/ui/hint.tsx';
import { Rate } from '#components/ui/rate.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import { formatCount } from '#format/format-count.ts';
import { formatSigned } from '#format/format-signed.ts';
import type { MetricName } from '#metrics/definitions.ts';
import type { PooledRecord } from '#statistics/pool-records.ts';
import {
  AboveCoin,
  FigureCell,
  LastCall,
  PooledCell,
  ShareCell,
  TrustCell,
  whyNoStanding,
} from './bot-cells.tsx';
import type { BotColumnId } from './bot-column-ids.ts';
import { botStatus } from './bot-status.ts';
import styles from './bot-table.module.css';
import { nameFamily } from './families.ts';
import type { ListedBot } from './listed-bot.ts';
import { shareOfTrades } from './share-of-trades.ts';

export interface BotColumn {
  readonly id: BotColumnId;
  readonly label: string;
  readonly metric?: MetricName;
  readonly isRight?: boolean;
  /** Sorted downwards on the first press. */
  readonly isBestFirst?: boolean;
  /** Rests on a sample: bots with too few decided calls rank below the others. */
  readonly isRanking?: boolean;
  /** What is sorted by; undefined sorts last either way. */
  readonly value: (bot: ListedBot) => string | number | undefined;
  readonly cell: (bot: ListedBot, now: string) => ReactNode;
  /** What stands in the row of a family: the same number for all its bots together. */
  readonly pooled?: (record: PooledRecord, now: string) => ReactNode;
}

/** The table's columns: the same cells stand in the table and on the cards. */
export const botColumns: readonly BotColumn[] = [
  {
    id: 'bot',
    label: 'Bot',
    value: ({ display_name }) => display_name.toLowerCase(),
    cell: (bot) => (
      <span className={styles.name}>
        <TextLink href={`/bots/${bot.bot_name}`}>{bot.display_name}</TextLink>
        <span className={styles.slug}>{bot.bot_name}</span>
      </span>
    ),
  },
  {
    id: 'family',
    label: 'Family',
    value: ({ family }) => family,
    cell: ({ family }) => <span className={styles.family}>{nameFamily(family)}</span>,
  },
  {
    id: 'timeframe',
    label: 'Candles',
    value: ({ timeframe }) => ['15m', '1h', '4h', '1d'].indexOf(timeframe),
    cell: ({ timeframe }) => <span className="num">{timeframe}</span>,
  },
  {
    id: 'status',
    label: 'Status',
    value: (bot) => botStatus(bot).label,
    cell: (bot) => {
      const { label, tone, sentence } = botStatus(bot);
      return (
        <Hint text={sentence} dotted={false}>
          <Tag tone={tone}>{label}</Tag>
        </Hint>
      );
    },
  },
  {
    id: 'trust',
    label: 'Trust',
    metric: 'trustScore',
    isRight: true,
    isBestFirst: true,
    value: ({ standing }) => standing?.trust_score ?? undefined,
    cell: ({ standing }) => <TrustCell standing={standing} />,
    pooled: () => <Unknown why={whyOwn} />,
  },
  {
    id: 'weight',
    label: 'Weight',
    metric: 'effectiveWeight',
    isRight: true,
    isBestFirst: true,
    value: ({ standing }) => standing?.effective_weight,
    cell: ({ standing }) =>
      standing === null ? (
        <Unknown why={whyNoStanding} />
      ) : (
        <span className="num">{formatSigned(standing.effective_weight)}</span>
      ),
    pooled: () => <Unknown why={whyOwn} />,
  },
  {
    id: 'average_correlation',
    label: 'Avg corr',
    metric: 'averageCorrelation',
    isRight: true,
    value: ({ standing }) => standing?.average_correlation ?? undefined,
    cell: ({ standing }) => (
      <FigureCell
        value={standing?.average_correlation ?? null}
        why={standing === null ? whyNoStanding : (standing.cluster_unknown_reason ?? undefined)}
      />
    ),
    pooled: () => <Unknown why={whyOwn} />,
  },
  {
    id: 'ended',
    label: 'Ended',
    metric: 'endedCalls',
    isRight: true,
    isBestFirst: true,
    value: ({ ended_count }) => ended_count,
    cell: ({ ended_count }) => <span className="num">{formatCount(ended_count)}</span>,
    pooled: ({ endedCount }) => <span className="num">{formatCount(endedCount)}</span>,
  },
  {
    id: 'accuracy',
    label: 'Accuracy',
    metric: 'accuracy',
    isBestFirst: true,
    isRanking: true,
    value: ({ accuracy_low }) => accuracy_low ?? undefined,
    cell: (bot) => (
      <Rate
        value={bot.accuracy_rate}
        low={bot.accuracy_low}
        high={bot.accuracy_high}
        n={bot.decided_count}
        reference={0.5}
        unknownReason={bot.unknown_reasons.accuracy_rate}
      />
    ),
    pooled: ({ accuracy }) => <PooledCell rate={accuracy} unknownReason="no call has been decided" />,
  },
  {
    id: 'above_coin',
    label: 'Beats a coin',
    metric: 'aboveCoin',
    isRight: true,
    isBestFirst: true,
    isRanking: true,
    value: ({ advanced }) => advanced.probability_above_coin ?? undefined,
    cell: (bot) => <AboveCoin metrics={bot.advanced} />,
    pooled: () => <Unknown why="told of each bot: calls of a family are not independent" />,
  },
  {
    id: 'win_rate',
    label: 'Win rate',
    metric: 'winRate',
    isBestFirst: true,
    isRanking: true,
    value: ({ win_rate }) => win_rate ?? undefined,
    cell: (bot) => (
      <Rate
        value={bot.win_rate}
        low={bot.win_rate_low}
        high={bot.win_rate_high}
        n={bot.win_count + bot.loss_count}
        reference={0.5}
        unknownReason={bot.unknown_reasons.win_rate}
      />
    ),
    pooled: ({ winRate }) => <PooledCell rate={winRate} unknownReason="no trade has won or lost" />,
  },
  {
    id: 'profit_factor',
    label: 'Profit factor',
    metric: 'profitFactor',
    isRight: true,
    isBestFirst: true,
    isRanking: true,
    value: ({ advanced }) => advanced.profit_factor ?? undefined,
    cell: ({ advanced }) => (
      <FigureCell value={advanced.profit_factor} why={advanced.unknown_reasons.profit_factor} />
    ),
    pooled: () => <Unknown why="a ratio of sums, which the bots' own ratios do not give" />,
  },
  {
    id: 'expectancy',
    label: 'Expectancy',
    metric: 'expectancy',
    isRight: true,
    isBestFirst: true,
    isRanking: true,
    value: ({ advanced }) => advanced.expectancy ?? undefined,
    cell: ({ advanced: { expectancy, unknown_reasons } }) =>
      expectancy === null ? (
        <Unknown why={unknown_reasons.expectancy} />
      ) : (
        <SignedReturn value={expectancy} />
      ),
    pooled: ({ meanNetReturn }) =>
      meanNetReturn === null ? <Unknown why="no trade has ended" /> : <SignedReturn value={meanNetReturn} />,
  },
  {
    id: 'sharpe',
    label: 'Sharpe',
    metric: 'sharpe',
    isRight: true,
    isBestFirst: true,
    isRanking: true,
    value: ({ advanced }) => advanced.sharpe_ratio ?? undefined,
    cell: ({ advanced }) => (
      <FigureCell value={advanced.sharpe_ratio} why={advanced.unknown_reasons.sharpe_ratio} />
    ),
    pooled: () => <Unknown why="each bot has its own account; those of a family do not add up" />,
  },
  {
    id: 'max_drawdown',
    label: 'Max drawdown',
    metric: 'maxDrawdown',
    isRight: true,
    isBestFirst: true,
    isRanking: true,
    value: ({ advanced }) => advanced.max_drawdown ?? undefined,
    cell: ({ advanced: { max_drawdown, unknown_reasons } }) =>
      max_drawdown === null ? (
        <Unknown why={unknown_reasons.max_drawdown ?? unknown_reasons.total_return} />
      ) : (
        <SignedReturn value={max_drawdown} />
      ),
    pooled: () => <Unknown why="each bot has its own account; those of a family do not add up" />,
  },
  {
    id: 'tp_rate',
    label: 'TP',
    metric: 'tpRate',
    isRight: true,
    isBestFirst: true,
    isRanking: true,
    value: (bot) => shareOfTrades(bot.take_profit_count, bot.trade_count).value ?? undefined,
    cell: (bot) => <ShareCell share={shareOfTrades(bot.take_profit_count, bot.trade_count)} />,
    pooled: ({ takeProfit }) => <ShareCell share={takeProfit} />,
  },
  {
    id: 'sl_rate',
    label: 'SL',
    metric: 'slRate',
    isRight: true,
    isRanking: true,
    value: (bot) => shareOfTrades(bot.stop_loss_count, bot.trade_count).value ?? undefined,
    cell: (bot) => <ShareCell share={shareOfTrades(bot.stop_loss_count, bot.trade_count)} />,
    pooled: ({ stopLoss }) => <ShareCell share={stopLoss} />,
  },
  {
    id: 'last_call',
    label: 'Last call',
    isRight: true,
    isBestFirst: true,
    value: ({ last_predicted_at }) => last_predicted_at ?? undefined,
    cell: ({ last_predicted_at }, now) => <LastCall at={last_predicted_at} now={now} />,
    pooled: ({ lastPredictedAt }, now) => <LastCall at={lastPredictedAt} now={now} />,
  },
];

const whyOwn = 'each bot has its own';

/** The column of that name; throws where there is none. */
export function findColumn(id: BotColumnId): BotColumn {
  const found = botColumns.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`there is no column "${id}"`);
  return found;
}
