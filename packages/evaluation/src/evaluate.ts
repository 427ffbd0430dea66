import { equityOf, reliabilityBins } from '@quorum/metrics';
import { bestInHindsight, botRecords } from './bot-records.ts';
import { coverageCurve } from './coverage-curve.ts';
import type { Calendar } from './day-sums.ts';
import type { Decision } from './decision.ts';
import type { Draws } from './estimate.ts';
import type { Curve, EquityLine, Evaluation, EvaluationInput, Reliability, Scope } from './evaluation.ts';
import { findingsOf } from './findings.ts';
import { goalsOf } from './goals.ts';
import { judge } from './judged-call.ts';
import { type Followed, forecastsOf, recordOf } from './method-record.ts';
import { botAlone, buyAndHold, equalShare, equalWeights, otherStrategies, quorum } from './methods.ts';
import type { Method } from './opinion.ts';
import { positionAccount } from './position-account.ts';
import { recommendationRecord } from './recommendations.ts';
import { byRegime, byYear, type Followers } from './slices.ts';
import { strategyShares } from './strategy-shares.ts';
import { warmUpEnd } from './warm-up.ts';

const DAY = 24 * 60 * 60_000;
const usualDraws: Draws = { repetitions: 2000 };
/** There are many bots, and nobody looks closely at the interval of each. */
const drawsOfABot = 500;

/** Holds the vote against what simpler methods would have made of the same calls. Reads no clock, draws with a seed. */
export function evaluate(input: EvaluationInput, draws: Draws = usualDraws): Evaluation {
  const scoredFrom = warmUpEnd(input.period.from, input.period.to);
  const decisions = input.decisions.filter(({ decidedAt }) => decidedAt >= scoredFrom);
  const calendar = calendarOf(scoredFrom, input.period.to);
  const follow = (method: Method): Followed => ({
    method,
    calls: judge(decisions, method, input.costs),
    account: positionAccount(decisions, method, input.costs, calendar),
  });

  const bots = botRecords(decisions, input.costs, calendar, {
    repetitions: Math.min(draws.repetitions, drawsOfABot),
  });
  const best = bestInHindsight(bots);
  const crowd = [quorum, equalWeights, ...otherStrategies].map(follow) as [Followed, Followed, ...Followed[]];
  const alone = best === null ? [] : [follow(botAlone(best.bot, `Best bot in hindsight: ${best.bot}`))];
  const followers: Followers = [...crowd, ...alone, follow(buyAndHold)];
  const [ours, equal] = followers;

  const methods = followers.map((followed) => recordOf(followed, equal, calendar, draws));
  const recommendations = recommendationRecord(
    input.recommendations,
    input.account,
    ours,
    equal,
    calendar,
    draws,
  );
  const goals = goalsOf(methods[0]!, recommendations);
  const scope = scopeOf(input, decisions, calendar, draws);
  return {
    findings: findingsOf(scope, methods[0]!, methods[1]!, recommendations, goals),
    scope,
    goals,
    methods,
    years: byYear(followers, calendar, draws),
    regimes: byRegime(followers, calendar, draws),
    coverage: [ours, equal].map((followed) => curveOf(followed, calendar, draws)),
    reliability: [ours, equal, follow(equalShare)].map(reliabilityOf),
    equity: followers.map(equityLineOf),
    recommendations,
    bots,
    strategyShares: strategyShares(decisions),
  };
}

function calendarOf(from: number, to: number): Calendar {
  const firstDay = Math.floor(from / DAY);
  return { firstDay, dayCount: Math.max(1, Math.ceil(to / DAY) - firstDay) };
}

function scopeOf(
  { period, costs }: EvaluationInput,
  decisions: readonly Decision[],
  { firstDay, dayCount }: Calendar,
  { repetitions }: Draws,
): Scope {
  const count = decisions.length;
  const countWhere = (holds: (decision: Decision) => boolean) => decisions.filter(holds).length;
  return {
    from: firstDay * DAY,
    to: (firstDay + dayCount) * DAY,
    dayCount,
    warmUpDays: firstDay - Math.floor(period.from / DAY),
    symbols: [...new Set(decisions.map(({ symbol }) => symbol))].toSorted(),
    decisionCount: count,
    unknownCount: countWhere(({ move }) => move === null),
    meanVoters: count === 0 ? 0 : decisions.reduce((sum, { voters }) => sum + voters.length, 0) / count,
    disagreement:
      count === 0 ? 0 : countWhere(({ direction, equalDirection }) => direction !== equalDirection) / count,
    costs,
    repetitions,
  };
}

function curveOf({ method, calls }: Followed, calendar: Calendar, draws: Draws): Curve {
  return { name: method.name, label: method.label, points: coverageCurve(calls, calendar, draws) };
}

function reliabilityOf({ method, calls }: Followed): Reliability {
  const points = reliabilityBins(forecastsOf(calls), 20)
    .filter(({ isThin }) => !isThin)
    .map(({ meanConfidence, observed, count }) => ({ stated: meanConfidence, observed, count }));
  return { name: method.name, label: method.label, points };
}

/** One point a week is enough for a picture. */
function equityLineOf({ method, account }: Followed): EquityLine {
  const equity = equityOf(account).filter((_, day) => day % 7 === 0);
  return { name: method.name, label: method.label, equity };
}
