import { Kpi, KpiStrip } from '#components/ui/kpi.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { RateKpi } from '#components/ui/rate-kpi.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';
import type { AdvancedMetrics } from '#data/metrics/advanced-metrics.ts';
import { formatCount } from '#format/format-count.ts';
import { countTrials } from '#metrics/count-trials.ts';
import { poolRecords } from '#statistics/pool-records.ts';

interface KpiBlockProps {
  readonly bots: readonly LeaderboardRow[];
  readonly openCount: number;
  readonly crowd: readonly AdvancedMetrics[];
}

/** The crowd in seven numbers. */
export function KpiBlock({ bots, openCount, crowd: measured }: KpiBlockProps) {
  const crowd = poolRecords(bots);
  const { toldCount, comparedCount } = countTrials(measured);
  return (
    <KpiStrip>
      <Kpi
        label={<MetricLabel metric="botCount" n={crowd.botCount} />}
        value={formatCount(crowd.enabledCount)}
        note={`enabled of ${formatCount(crowd.botCount)} registered`}
      />
      <Kpi
        label={<MetricLabel metric="endedCalls" n={crowd.endedCount} label="Calls ended" />}
        value={formatCount(crowd.endedCount)}
        note={`${formatCount(crowd.tradeCount)} of them were filled`}
      />
      <Kpi
        label={<MetricLabel metric="openCalls" n={openCount} />}
        value={formatCount(openCount)}
        note="entered, not ended"
      />
      <RateKpi
        metric="crowdAccuracy"
        of="pooled calls"
        value={crowd.accuracy.value}
        low={crowd.accuracy.interval?.low ?? null}
        high={crowd.accuracy.interval?.high ?? null}
        n={crowd.accuracy.n}
        reference={0.5}
        unknownReason="no call has been decided"
      />
      <RateKpi
        metric="tpRate"
        of="pooled trades"
        value={crowd.takeProfit.value}
        low={crowd.takeProfit.interval?.low ?? null}
        high={crowd.takeProfit.interval?.high ?? null}
        n={crowd.takeProfit.n}
        unknownReason="no trade has ended"
      />
      <Kpi
        label={<MetricLabel metric="expectancy" n={crowd.tradeCount} />}
        value={
          crowd.meanNetReturn === null ? (
            <Unknown why="no trade has ended" />
          ) : (
            <SignedReturn value={crowd.meanNetReturn} />
          )
        }
        note={`net on margin per trade · n = ${formatCount(crowd.tradeCount)}`}
      />
      <Kpi
        label={<MetricLabel metric="toldFromLuck" n={comparedCount} />}
        value={
          comparedCount === 0 ? (
            <Unknown why="no call has been decided" />
          ) : (
            <TextLink href={`/bots?luck=${toldCount === 0 ? 'not-yet' : 'told'}`}>
              {formatCount(toldCount)}
            </TextLink>
          )
        }
        note={`of ${formatCount(comparedCount)} bots with a decided call`}
      />
    </KpiStrip>
  );
}
