import { Kpi, KpiStrip } from '#components/ui/kpi.tsx';
import { LowSample } from '#components/ui/low-sample.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { RateKpi } from '#components/ui/rate-kpi.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { Time } from '#components/ui/time.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';
import type { EquityDay } from '#data/metrics/get-equity.ts';
import { formatCount } from '#format/format-count.ts';
import { formatRatio } from '#format/format-ratio.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import { summariseEquity } from './summarise-equity.ts';

interface MetricsBlockProps {
  readonly record: LeaderboardRow;
  readonly days: readonly EquityDay[];
  readonly now: string;
}

/** The bot in seven numbers, the same as in its row of the table. */
export function MetricsBlock({ record, days, now }: MetricsBlockProps) {
  const trades = (
    <>
      n = {formatCount(record.trade_count)} trades{' '}
      {record.trade_count > 0 && isLowSample(record.trade_count) && <LowSample n={record.trade_count} />}
    </>
  );
  const equity = summariseEquity(days);
  return (
    <KpiStrip>
      <RateKpi
        metric="accuracy"
        of="calls"
        value={record.accuracy_rate}
        low={record.accuracy_low}
        high={record.accuracy_high}
        n={record.decided_count}
        reference={0.5}
        unknownReason={record.unknown_reasons.accuracy_rate}
      />
      <RateKpi
        metric="winRate"
        of="trades"
        value={record.win_rate}
        low={record.win_rate_low}
        high={record.win_rate_high}
        n={record.win_count + record.loss_count}
        reference={0.5}
        unknownReason={record.unknown_reasons.win_rate}
      />
      <Kpi
        label={<MetricLabel metric="profitFactor" n={record.win_count + record.loss_count} />}
        value={
          record.profit_factor === null ? (
            <Unknown why={record.unknown_reasons.profit_factor} />
          ) : (
            formatRatio(record.profit_factor)
          )
        }
        note={<>1 breaks even · {trades}</>}
      />
      <Kpi
        label={<MetricLabel metric="expectancy" n={record.trade_count} />}
        value={
          record.mean_net_return === null ? (
            <Unknown why={record.unknown_reasons.mean_net_return} />
          ) : (
            <SignedReturn value={record.mean_net_return} />
          )
        }
        note={<>net on margin per trade · {trades}</>}
      />
      <Kpi
        label={<MetricLabel metric="drawdown" n={days.length} label="Max drawdown" />}
        value={
          equity === null ? (
            <Unknown why="no trade has ended" />
          ) : (
            <SignedReturn value={equity.maxDrawdown} digits={1} />
          )
        }
        note={`stake 5% · n = ${formatCount(days.length)} days`}
      />
      <Kpi
        label={<MetricLabel metric="endedCalls" n={record.ended_count} />}
        value={formatCount(record.ended_count)}
        note={`calls · ${formatCount(record.unfilled_count)} never filled`}
      />
      <Kpi
        label="Last call"
        value={
          record.last_predicted_at === null ? (
            <Unknown why="it has not made a call" />
          ) : (
            <Time at={record.last_predicted_at} now={now} />
          )
        }
        note={
          record.last_predicted_at === null ? (
            'no call yet'
          ) : (
            <>
              <Time at={record.last_predicted_at} isBare /> UTC
            </>
          )
        }
      />
    </KpiStrip>
  );
}
