import { EmptyState } from '#components/states/empty-state.tsx';
import { Kpi, KpiStrip } from '#components/ui/kpi.tsx';
import { MetricLabel } from '#components/ui/metric-label.tsx';
import { RateKpi } from '#components/ui/rate-kpi.tsx';
import { SignedReturn } from '#components/ui/signed-return.tsx';
import { Unknown } from '#components/ui/unknown.tsx';
import type { CalibrationBin } from '#data/ensemble/get-decision-calibration.ts';
import type { DecisionDay } from '#data/ensemble/get-decision-days.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatPoints } from '#format/format-points.ts';
import { formatReturn } from '#format/format-return.ts';
import { wilsonInterval } from '#statistics/wilson-interval.ts';
import { weighLearning, whyNoInterval } from '#worth/weigh-learning.ts';
import { scoreCalibration } from './score-calibration.ts';

interface RecordBlockProps {
  readonly days: readonly DecisionDay[];
  readonly bins: readonly CalibrationBin[];
}

/** What the crowd's decisions were worth, beside those of the plain majority. */
export function RecordBlock({ days, bins }: RecordBlockProps) {
  const worth = weighLearning(days);
  const calibration = scoreCalibration(bins, 'quorum');
  if (worth === null) {
    return (
      <EmptyState title="No decision is known yet">
        A decision is known 24 hours after it was made. Choose a longer period, or come back tomorrow.
      </EmptyState>
    );
  }
  const { accuracy, netReturn, decisionCount: n } = worth;
  const interval = wilsonInterval(worth.correctCount, n);
  const difference = accuracy.difference;
  return (
    <KpiStrip>
      <RateKpi
        metric="decisionAccuracy"
        of="decisions"
        value={accuracy.learned}
        low={interval?.low ?? null}
        high={interval?.high ?? null}
        n={n}
        reference={0.5}
      />
      <Kpi
        label={<MetricLabel metric="learnedDifference" n={n} />}
        value={
          difference === null ? (
            <Unknown why={whyNoInterval(worth)} />
          ) : (
            <span data-figure="learnedDifference">{formatPoints(difference.mean)} pts</span>
          )
        }
        note={
          difference === null
            ? `majority ${formatPercent(accuracy.equal)} · ${whyNoInterval(worth)}`
            : `${formatPoints(difference.low)} to ${formatPoints(difference.high)} · majority ${formatPercent(accuracy.equal)}`
        }
      />
      <Kpi
        label={<MetricLabel metric="decisionReturn" n={n} />}
        value={
          <span data-figure="decisionReturn">
            <SignedReturn value={netReturn.learned} />
          </span>
        }
        note={`a decision, hypothetical · majority ${formatReturn(netReturn.equal)}`}
      />
      <Kpi
        label={<MetricLabel metric="decisionBrier" n={n} />}
        value={<span data-figure="decisionBrier">{worth.brier.toFixed(4)}</span>}
        note={`a coin's is 0.2500 · log loss ${worth.logLoss.toFixed(3)}`}
      />
      <Kpi
        label={<MetricLabel metric="decisionCalibrationError" n={n} />}
        value={
          calibration === null ? (
            <Unknown why="no decision is known" />
          ) : (
            <span data-figure="decisionCalibrationError">{formatPercent(calibration.error)}</span>
          )
        }
        note={
          calibration === null
            ? ''
            : `says ${formatPercent(calibration.stated)}, right ${formatPercent(calibration.observed)}`
        }
      />
    </KpiStrip>
  );
}
