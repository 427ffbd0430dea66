import type { DecisionDay } from '#data/ensemble/get-decision-days.ts';
import { fewestDays, type LaggedMean, laggedMean } from '#statistics/lagged-mean.ts';

/** A figure of the learned vote beside the same of the plain majority. */
export interface Compared {
  readonly learned: number;
  readonly equal: number;
  /** Learned − equal with its interval; null below twenty days. */
  readonly difference: LaggedMean | null;
}

export interface Worth {
  readonly decisionCount: number;
  readonly dayCount: number;
  readonly correctCount: number;
  readonly equalCorrectCount: number;
  readonly accuracy: Compared;
  /** Mean 24 h return a decision, net of two market orders. */
  readonly netReturn: Compared;
  readonly brier: number;
  readonly logLoss: number;
}

/** Why a difference has no interval. */
export function whyNoInterval({ dayCount }: Pick<Worth, 'dayCount'>): string {
  return `too few days: ${dayCount} of ${fewestDays}`;
}

/** What listening to some bots more than to others was worth; null before the first decision is known. */
export function weighLearning(days: readonly DecisionDay[]): Worth | null {
  const sum = (value: (day: DecisionDay) => number) => days.reduce((total, day) => total + value(day), 0);
  const decisionCount = sum((day) => day.decision_count);
  if (decisionCount === 0) return null;
  const compare = (learned: (day: DecisionDay) => number, equal: (day: DecisionDay) => number): Compared => ({
    learned: sum(learned) / decisionCount,
    equal: sum(equal) / decisionCount,
    difference: laggedMean(
      days.map((day) => ({ count: day.decision_count, sum: learned(day) - equal(day) })),
    ),
  });
  return {
    decisionCount,
    dayCount: days.length,
    correctCount: sum((day) => day.correct_count),
    equalCorrectCount: sum((day) => day.equal_correct_count),
    accuracy: compare(
      (day) => day.correct_count,
      (day) => day.equal_correct_count,
    ),
    netReturn: compare(
      (day) => day.net_return_sum,
      (day) => day.equal_net_return_sum,
    ),
    brier: sum((day) => day.brier_sum) / decisionCount,
    logLoss: sum((day) => day.log_loss_sum) / decisionCount,
  };
}
