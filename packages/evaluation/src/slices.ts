import { correctness } from './coverage-curve.ts';
import { type Calendar, dailyMean } from './day-sums.ts';
import { type Draws, type Estimate, estimateDifference, estimateMean } from './estimate.ts';
import type { JudgedCall } from './judged-call.ts';
import type { Followed } from './method-record.ts';

const DAY = 24 * 60 * 60_000;

/** A part of the decisions: a year, or a kind of market. */
export interface Slice {
  readonly name: string;
  readonly decisionCount: number;
  readonly accuracyDifference: Estimate;
  readonly netDifference: Estimate;
  readonly methods: readonly SliceRecord[];
}

export interface SliceRecord {
  readonly name: string;
  readonly label: string;
  readonly callCount: number;
  readonly accuracy: Estimate;
  readonly net: Estimate;
}

/** What the slices are made of: the first method is held against the second, the others stand beside them. */
export type Followers = readonly [quorum: Followed, equal: Followed, ...others: Followed[]];

/** The record of each method in each calendar year (UTC). */
export function byYear(followers: Followers, calendar: Calendar, draws: Draws): Slice[] {
  const last = calendar.firstDay + calendar.dayCount;
  return groupNames(followers, yearOf).map((name) => {
    const start = Math.max(calendar.firstDay, dayOf(Number(name)));
    const end = Math.min(last, dayOf(Number(name) + 1));
    return slice(name, followers, yearOf, { firstDay: start, dayCount: end - start }, draws);
  });
}

/** The record of each method in each kind of market, as it looked when the decision was made. */
export function byRegime(followers: Followers, calendar: Calendar, draws: Draws): Slice[] {
  return groupNames(followers, regimeOf).map((name) => slice(name, followers, regimeOf, calendar, draws));
}

function slice(
  name: string,
  followers: Followers,
  nameOf: (call: JudgedCall) => string,
  calendar: Calendar,
  draws: Draws,
): Slice {
  const parts = followers.map(({ method, calls }) => {
    const own = calls.filter((call) => nameOf(call) === name);
    const correct = dailyMean(own, calendar, correctness);
    const net = dailyMean(own, calendar, (call) => call.net);
    return { method, own, correct, net };
  });
  const [quorum, equal] = parts as [(typeof parts)[0], (typeof parts)[0]];
  return {
    name,
    decisionCount: quorum.own.length,
    accuracyDifference: estimateDifference(calendar, quorum.correct, equal.correct, draws),
    netDifference: estimateDifference(calendar, quorum.net, equal.net, draws),
    methods: parts.map(({ method, own, correct, net }) => ({
      name: method.name,
      label: method.label,
      callCount: own.length,
      accuracy: estimateMean(calendar, correct, draws),
      net: estimateMean(calendar, net, draws),
    })),
  };
}

function groupNames([{ calls }]: Followers, nameOf: (call: JudgedCall) => string): string[] {
  return [...new Set(calls.map(nameOf))].toSorted();
}

function yearOf({ decision }: JudgedCall): string {
  return String(new Date(decision.decidedAt).getUTCFullYear());
}

function regimeOf({ decision }: JudgedCall): string {
  return decision.regime ?? 'UNKNOWN';
}

function dayOf(year: number): number {
  return Date.UTC(year, 0, 1) / DAY;
}
