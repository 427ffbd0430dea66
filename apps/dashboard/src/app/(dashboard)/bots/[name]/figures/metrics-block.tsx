import { Kpi, KpiStrip } from '#components/ui/kpi.tsx';
import { LowSample } from '#components/ui/low-sample.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { RateKpi } from '#components/ui/rate-kpi.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { Time } from '#components/ui/time.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { LeaderboardRow } from '#data/bots/get-leaderboard.ts';
import type { Figures } from '#data/metrics/figures.ts';
import { formatCount } from '#format/format-count.ts';
import { isLowSample } from '#statistics/sample-floor.ts';
import { wilsonInterval } from '#statistics/wilson-interval.ts';
import { FigureValue } from './figure-value.tsx';

interface MetricsBlockProps {
  readonly record: LeaderboardRow;
  readonly figures: Figures;
  /** Nothing is chosen: rates are then those of the bot's row of the table. */
  readonly isWhole: boolean;
  readonly now: string;
}

/** The choice in seven numbers; of the whole record the same as in the bot's row of the table. */
export function MetricsBlock({ record, figures, isWhole, now }: MetricsBlockProps) {
  const why = figures.unknown_reasons;
  const counted = isWhole ? record : figures;
  const accuracy = wilsonInterval(counted.correct_count, counted.decided_count);
  const wonOrLost = counted.win_count + counted.loss_count;
  const winRate = wilsonInterval(counted.win_count, wonOrLost);
  const trades = (
    <>
      n = {formatCount(figures.trade_count)} trades{' '}
      {figures.trade_count > 0 && isLowSample(figures.trade_count) && <LowSample n={figures.trade_count} />}
    </>
  );
  const days =
    figures.total_return === null
      ? (why.total_return ?? 'not known yet')
      : `of the account · n = ${formatCount(figures.day_count)} days`;
  return (
    <KpiStrip>
      <RateKpi
        metric="accuracy"
        of="calls"
        value={isWhole ? record.accuracy_rate : figures.accuracy}
        low={accuracy?.low ?? null}
        high={accuracy?.high ?? null}
        n={counted.decided_count}
        reference={0.5}
        unknownReason={isWhole ? record.unknown_reasons.accuracy_rate : why.accuracy}
      />
      <RateKpi
        metric="winRate"
        of="trades"
        value={isWhole ? record.win_rate : figures.win_rate}
        low={winRate?.low ?? null}
        high={winRate?.high ?? null}
        n={wonOrLost}
        reference={0.5}
        unknownReason={isWhole ? record.unknown_reasons.win_rate : why.win_rate}
      />
      <Kpi
        label={<MetricLabel metric="profitFactor" n={figures.win_count + figures.loss_count} />}
        value={<FigureValue value={figures.profit_factor} unit="ratio" why={why.profit_factor} />}
        note={<>1 breaks even · {trades}</>}
      />
      <Kpi
        label={<MetricLabel metric="expectancy" n={figures.trade_count} />}
        value={<FigureValue value={figures.expectancy} unit="return" why={why.expectancy} />}
        note={<>net on margin per trade · {trades}</>}
      />
      <Kpi
        label={<MetricLabel metric="totalReturn" n={figures.day_count} />}
        value={
          figures.total_return === null ? (
            <Unknown why={why.total_return} />
          ) : (
            <SignedReturn value={figures.total_return} digits={1} />
          )
        }
        note={days}
      />
      <Kpi
        label={<MetricLabel metric="maxDrawdown" n={figures.day_count} />}
        value={
          figures.max_drawdown === null ? (
            <Unknown why={why.max_drawdown} />
          ) : (
            <SignedReturn value={figures.max_drawdown} digits={1} />
          )
        }
        note={days}
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
              <Time at={record.last_predicted_at} isBare /> UTC · {formatCount(record.ended_count)} calls have
              ended in all
            </>
          )
        }
      />
    </KpiStrip>
  );
}
