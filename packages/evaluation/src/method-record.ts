import { expectedCalibrationError, type Forecast, logLoss, reliabilityBins } from '@quorum/metrics';
import { type AccountFigures, accountFigures, sharpeDifference } from './account-figures.ts';
import { correctness } from './coverage-curve.ts';
import { type Calendar, countOf, type DailyMean, dailyMean } from './day-sums.ts';
import { type Draws, type Estimate, estimateDifference, estimateMean, unknownEstimate } from './estimate.ts';
import type { JudgedCall } from './judged-call.ts';
import type { Method } from './opinion.ts';

/** A method, what it said of the decisions, and the account that followed it. */
export interface Followed {
  readonly method: Method;
  readonly calls: readonly JudgedCall[];
  /** Daily net returns. */
  readonly account: readonly number[];
}

/** What a method was worth; every figure is of its own calls. */
export interface MethodRecord {
  readonly name: string;
  readonly label: string;
  readonly callCount: number;
  /** Calls after which the price moved. */
  readonly decidedCount: number;
  readonly accuracy: Estimate;
  /** Above equal weights, on the same decisions. */
  readonly accuracyDifference: Estimate;
  readonly gross: Estimate;
  readonly net: Estimate;
  readonly netDifference: Estimate;
  readonly brier: Estimate;
  readonly brierDifference: Estimate;
  readonly logLoss: number | null;
  readonly calibrationError: number | null;
  readonly account: AccountFigures;
  readonly sharpeDifference: Estimate;
}

/** Scores a method, and holds it against equal weights on the decisions it spoke of. */
export function recordOf(
  { method, calls, account }: Followed,
  equal: Followed,
  calendar: Calendar,
  draws: Draws,
): MethodRecord {
  const same = onTheSame(calls, equal.calls);
  const means = (of: readonly JudgedCall[], value: (call: JudgedCall) => number | null) =>
    dailyMean(of, calendar, value);
  const above = (value: (call: JudgedCall) => number | null, mean: DailyMean) =>
    method === equal.method ? unknownEstimate : estimateDifference(calendar, mean, means(same, value), draws);
  const correct = means(calls, correctness);
  const net = means(calls, (call) => call.net);
  const brier = means(calls, squaredError);
  return {
    name: method.name,
    label: method.label,
    callCount: calls.length,
    decidedCount: countOf(correct),
    accuracy: estimateMean(calendar, correct, draws),
    accuracyDifference: above(correctness, correct),
    gross: estimateMean(
      calendar,
      means(calls, (call) => call.gross),
      draws,
    ),
    net: estimateMean(calendar, net, draws),
    netDifference: above((call) => call.net, net),
    brier: estimateMean(calendar, brier, draws),
    brierDifference: above(squaredError, brier),
    ...calibrationOf(calls),
    account: accountFigures(account, calendar, draws),
    sharpeDifference:
      method === equal.method ? unknownEstimate : sharpeDifference(account, equal.account, calendar, draws),
  };
}

/** How far the stated probability of a rise was from what came, squared. */
export function squaredError({ opinion, decision, isCorrect }: JudgedCall): number | null {
  if (opinion.probability === null || isCorrect === null) return null;
  return (opinion.probability - Number(decision.move! > 0)) ** 2;
}

/** The calls as forecasts of their own side; those without a probability or a move are left out. */
export function forecastsOf(calls: readonly JudgedCall[]): Forecast[] {
  return calls.flatMap(({ opinion: { direction, probability }, isCorrect }) => {
    if (probability === null || isCorrect === null) return [];
    return [{ confidence: direction === 1 ? probability : 1 - probability, isCorrect }];
  });
}

function calibrationOf(calls: readonly JudgedCall[]) {
  const forecasts = forecastsOf(calls);
  return {
    logLoss: logLoss(forecasts).value,
    calibrationError: expectedCalibrationError(reliabilityBins(forecasts)).value,
  };
}

/** Of the other method's calls those that speak of the same decisions. */
function onTheSame(calls: readonly JudgedCall[], others: readonly JudgedCall[]): readonly JudgedCall[] {
  if (calls.length === others.length) return others;
  const decisions = new Set(calls.map(({ decision }) => decision));
  return others.filter(({ decision }) => decisions.has(decision));
}
