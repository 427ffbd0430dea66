import { Hint } from '#components/ui/hint.tsx';
import { Rate } from '#components/ui/rate.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import { formatCount } from '#format/format-count.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatSigned } from '#format/format-signed.ts';
import { describeLuck, formatProbability } from '#metrics/describe-luck.ts';
import type { PooledRate } from '#statistics/pool-records.ts';
import type { ListedBot, ListedMetrics } from './listed-bot.ts';

export const whyNoStanding = 'it is the crowd’s own voice and does not vote';

/** How far the bot is trusted now, and what that expects of it. */
export function TrustCell({ standing }: Pick<ListedBot, 'standing'>) {
  if (standing === null) return <Unknown why={whyNoStanding} />;
  const { trust_score, expected_rate, situation_name } = standing;
  if (trust_score === null || expected_rate === null) {
    return <Unknown why="trust is calculated every six hours, once calls are known" />;
  }
  return (
    <Hint
      text={`${formatPercent(expected_rate)} of its next calls are expected to be right, in ${situation_name ?? 'the situation of that time'}`}
    >
      <span className="num">{formatPercent(trust_score)}</span>
    </Hint>
  );
}

/** The rate of a family: its bots' calls together. */
export function PooledCell({ rate, unknownReason }: { rate: PooledRate; unknownReason: string }) {
  return (
    <Rate
      value={rate.value}
      low={rate.interval?.low ?? null}
      high={rate.interval?.high ?? null}
      n={rate.n}
      reference={0.5}
      unknownReason={unknownReason}
    />
  );
}

/** A share of trades with its interval on demand. */
export function ShareCell({ share: { value, interval, n } }: { share: PooledRate }) {
  if (value === null || interval === null) return <Unknown why="no trade has ended" />;
  return (
    <Hint
      text={`95% interval ${formatPercent(interval.low)}–${formatPercent(interval.high)}, n = ${formatCount(n)} trades`}
    >
      <span className="num">{formatPercent(value)}</span>
    </Hint>
  );
}

/** When the bot last spoke. */
export function LastCall({ at, now }: { at: string | null; now: string }) {
  return at === null ? <Unknown why="it has not made a call" /> : <Time at={at} now={now} />;
}

/** A plain number, or why there is none. */
export function FigureCell({ value, why }: { value: number | null; why: string | undefined }) {
  return value === null ? <Unknown why={why} /> : <span className="num">{formatSigned(value)}</span>;
}

/** How sure one may be, and a mark where that holds after looking at every bot. */
export function AboveCoin({ metrics }: { metrics: ListedMetrics }) {
  const { probability_above_coin: probability, is_told_from_luck, unknown_reasons } = metrics;
  if (probability === null) return <Unknown why={unknown_reasons.probability_above_coin} />;
  return (
    <Hint text={describeLuck({ ...metrics, market_regime: 'ALL' })} dotted={is_told_from_luck !== true}>
      <span className="num">{formatProbability(probability)}</span>{' '}
      {is_told_from_luck && <Tag tone="ok">told</Tag>}
    </Hint>
  );
}
