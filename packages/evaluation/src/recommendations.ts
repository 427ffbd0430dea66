import { type AccountFigures, accountFigures } from './account-figures.ts';
import { correctness, surest } from './coverage-curve.ts';
import { type Calendar, countOf, type DailyMean, dailyMean } from './day-sums.ts';
import { type Draws, type Estimate, estimateDifference, estimateMean } from './estimate.ts';
import type { Followed } from './method-record.ts';

/** A recommendation's path to its target, its stop or its horizon. */
export interface Recommendation {
  /** ms UTC. */
  readonly recommendedAt: number;
  readonly leverage: number;
  /** Of the margin, all costs in; null while it is open or where it never entered. */
  readonly netReturn: number | null;
  readonly isCorrect: boolean | null;
}

/** One day of the account that followed the recommendations, as the database keeps it. */
export interface AccountDay {
  /** Days since 1970 (UTC). */
  readonly day: number;
  readonly netReturn: number;
}

export interface RecommendationRecord {
  readonly count: number;
  readonly endedCount: number;
  /** Part of the decisions that passed the threshold. */
  readonly share: number;
  /** Target before stop, else the sign at the horizon. */
  readonly accuracy: Estimate;
  /** Net return of the path, of the notional (of the margin, over its leverage). */
  readonly pathNet: Estimate;
  /** Direction after 24 hours, and the net return of just holding for them. */
  readonly direction: Estimate;
  readonly net: Estimate;
  /** The same of as many decisions of equal weights: those with the clearest majorities. */
  readonly equalNet: Estimate;
  readonly netDifference: Estimate;
  /** Equal weights on the very decisions that were recommended. */
  readonly equalNetThere: Estimate;
  readonly account: AccountFigures;
}

const DAY = 24 * 60 * 60_000;

/** What acting on the recommendations was worth, beside as many of the majority's clearest decisions. */
export function recommendationRecord(
  paths: readonly Recommendation[],
  account: readonly AccountDay[],
  quorum: Followed,
  equal: Followed,
  calendar: Calendar,
  draws: Draws,
): RecommendationRecord {
  const trades = paths.map((path) => ({ ...path, day: Math.floor(path.recommendedAt / DAY) }));
  const labels = dailyMean(trades, calendar, (trade) => labelOf(trade));
  const pathNet = dailyMean(trades, calendar, ({ netReturn, leverage }) =>
    netReturn === null ? null : netReturn / leverage,
  );
  const acted = quorum.calls.filter(({ decision }) => decision.isRecommended);
  const net = dailyMean(acted, calendar, (call) => call.net);
  const share = quorum.calls.length === 0 ? 0 : acted.length / quorum.calls.length;
  const equalNet = clearest(equal, share, calendar);
  const there = equal.calls.filter(({ decision }) => decision.isRecommended);
  return {
    count: countOf(dailyMean(trades, calendar, () => 1)),
    endedCount: countOf(pathNet),
    share,
    accuracy: estimateMean(calendar, labels, draws),
    pathNet: estimateMean(calendar, pathNet, draws),
    direction: estimateMean(calendar, dailyMean(acted, calendar, correctness), draws),
    net: estimateMean(calendar, net, draws),
    equalNet: estimateMean(calendar, equalNet, draws),
    netDifference: estimateDifference(calendar, net, equalNet, draws),
    equalNetThere: estimateMean(
      calendar,
      dailyMean(there, calendar, (call) => call.net),
      draws,
    ),
    account: accountFigures(returnsOf(account, calendar), calendar, draws),
  };
}

function labelOf({ isCorrect }: Recommendation): number | null {
  return isCorrect === null ? null : Number(isCorrect);
}

function clearest({ calls }: Followed, share: number, calendar: Calendar): DailyMean {
  if (share === 0) return dailyMean([], calendar, () => null);
  return dailyMean(calls, calendar, (call) => call.net, surest(calls, share).weightOf);
}

function returnsOf(account: readonly AccountDay[], { firstDay, dayCount }: Calendar): number[] {
  const returns = new Map(account.map(({ day, netReturn }) => [day, netReturn]));
  return Array.from({ length: dayCount }, (_, place) => returns.get(firstDay + place) ?? 0);
}
