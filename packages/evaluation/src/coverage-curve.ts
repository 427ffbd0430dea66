import { type Calendar, dailyMean } from './day-sums.ts';
import { type Draws, type Estimate, estimateMean } from './estimate.ts';
import type { JudgedCall } from './judged-call.ts';

/** Shares of the decisions, the surest ones first. */
export const coverages = [
  0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
] as const;

/** What acting on the surest decisions alone would have been worth. */
export interface CoveragePoint {
  readonly coverage: number;
  readonly callCount: number;
  /** The least confidence among them. */
  readonly confidence: number;
  readonly accuracy: Estimate;
  readonly net: Estimate;
}

/** Accuracy and mean net return of the decisions, the surest first, at growing shares of all of them. */
export function coverageCurve(
  calls: readonly JudgedCall[],
  calendar: Calendar,
  draws: Draws,
): CoveragePoint[] {
  if (calls.length === 0) return [];
  return coverages.map((coverage) => {
    const { confidence, weightOf } = surest(calls, coverage);
    const correct = dailyMean(calls, calendar, correctness, weightOf);
    const net = dailyMean(calls, calendar, (call) => call.net, weightOf);
    return {
      coverage,
      callCount: Math.round(coverage * calls.length),
      confidence,
      accuracy: estimateMean(calendar, correct, draws),
      net: estimateMean(calendar, net, draws),
    };
  });
}

/**
 * Picks a share of the calls by confidence. Of calls that are equally sure at the edge each counts in part: which of
 * them would be taken is chance, and their mean is what chance gives.
 */
export function surest(calls: readonly JudgedCall[], share: number) {
  const sureness = calls.map(({ opinion }) => opinion.confidence ?? 0);
  const wanted = Math.max(1, share * calls.length);
  const confidence = sureness.toSorted((a, b) => b - a)[Math.ceil(wanted) - 1]!;
  const above = sureness.filter((value) => value > confidence).length;
  const atTheEdge = sureness.filter((value) => value === confidence).length;
  const part = (wanted - above) / atTheEdge;
  const weightOf = (_: JudgedCall, place: number): number => {
    const value = sureness[place]!;
    return value > confidence ? 1 : value === confidence ? part : 0;
  };
  return { confidence, weightOf };
}

/** 1 for right, 0 for wrong, null where the price did not move. */
export function correctness({ isCorrect }: JudgedCall): number | null {
  return isCorrect === null ? null : Number(isCorrect);
}
