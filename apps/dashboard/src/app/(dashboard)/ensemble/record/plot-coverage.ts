import type { CoverageStep } from '#data/ensemble/get-decision-coverage.ts';
import { formatPercent } from '#format/format-percent.ts';
import { formatReturn } from '#format/format-return.ts';
import { wilsonInterval } from '#statistics/wilson-interval.ts';

export interface CoveragePoint {
  /** Share of all decisions, the surest first. */
  readonly coverage: number;
  readonly confidenceFrom: number;
  readonly count: number;
  readonly accuracy: number;
  readonly low: number;
  readonly high: number;
  readonly equalAccuracy: number;
  readonly netReturn: number;
  readonly equalNetReturn: number;
}

/** The curve of what surer decisions were worth. */
export function plotCoverage(steps: readonly CoverageStep[]): CoveragePoint[] {
  const all = steps.at(-1)?.decision_count ?? 0;
  return steps.map((step) => {
    const count = step.decision_count;
    const accuracy = step.correct_count / count;
    const interval = wilsonInterval(step.correct_count, count);
    return {
      coverage: count / all,
      confidenceFrom: step.confidence_from,
      count,
      accuracy,
      low: interval?.low ?? accuracy,
      high: interval?.high ?? accuracy,
      equalAccuracy: step.equal_correct_count / count,
      netReturn: step.net_return_sum / count,
      equalNetReturn: step.equal_net_return_sum / count,
    };
  });
}

export interface CoverageSummary {
  readonly accuracy: string;
  readonly netReturn: string;
  /** The share of decisions that reach the threshold, to a twentieth; null where none does or none is set. */
  readonly thresholdCoverage: number | null;
}

/** What being choosy was worth, in a sentence for each curve; null without decisions. */
export function summariseCoverage(
  points: readonly CoveragePoint[],
  threshold: number | null,
): CoverageSummary | null {
  const all = points.at(-1);
  // A fifth is enough to rest on, and few enough to be choosy.
  const choosy = points.find(({ coverage }) => coverage >= 0.2 - 1e-9);
  if (!all || !choosy) return null;
  const name = `The surest ${formatPercent(choosy.coverage, 0)}`;
  const sure = threshold === null ? [] : points.filter(({ confidenceFrom }) => confidenceFrom >= threshold);
  return {
    accuracy: `${name} were right ${formatPercent(choosy.accuracy)} of the time, all of them ${formatPercent(all.accuracy)}.`,
    netReturn: `${name} earned ${formatReturn(choosy.netReturn)} each, all of them ${formatReturn(all.netReturn)}, after costs.`,
    thresholdCoverage: sure.at(-1)?.coverage ?? null,
  };
}
