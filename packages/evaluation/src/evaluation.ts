import type { BotRecord } from './bot-records.ts';
import type { CoveragePoint } from './coverage-curve.ts';
import type { Costs, Decision } from './decision.ts';
import type { Goal } from './goals.ts';
import type { MethodRecord } from './method-record.ts';
import type { AccountDay, Recommendation, RecommendationRecord } from './recommendations.ts';
import type { Slice } from './slices.ts';
import type { QuarterShares } from './strategy-shares.ts';

/** What is evaluated: everything a walk-forward left behind, in order of time. */
export interface EvaluationInput {
  readonly decisions: readonly Decision[];
  readonly recommendations: readonly Recommendation[];
  /** The account of the recommendations, day by day. */
  readonly account: readonly AccountDay[];
  readonly costs: Costs;
  /** What was walked through, [from, to) in ms UTC. */
  readonly period: { readonly from: number; readonly to: number };
}

/** What was looked at, and what was left out. */
export interface Scope {
  /** Scored days, ms UTC: [from, to). */
  readonly from: number;
  readonly to: number;
  readonly dayCount: number;
  /** Left out at the start, because nothing was learned yet. */
  readonly warmUpDays: number;
  readonly symbols: readonly string[];
  readonly decisionCount: number;
  /** Decisions whose 24 hours are not known. */
  readonly unknownCount: number;
  readonly meanVoters: number;
  /** Part of the decisions in which the vote took the other side than the majority. */
  readonly disagreement: number;
  readonly costs: Costs;
  readonly repetitions: number;
}

/** A point of a reliability diagram. */
export interface ReliabilityPoint {
  readonly stated: number;
  readonly observed: number;
  readonly count: number;
}

export interface Reliability {
  readonly name: string;
  readonly label: string;
  readonly points: readonly ReliabilityPoint[];
}

export interface Curve {
  readonly name: string;
  readonly label: string;
  readonly points: readonly CoveragePoint[];
}

/** Equity of an account by week, starting at 1. */
export interface EquityLine {
  readonly name: string;
  readonly label: string;
  readonly equity: readonly number[];
}

/** All that a report says, as plain JSON. */
export interface Evaluation {
  /** What was found, in sentences; the first is the one to quote. */
  readonly findings: readonly string[];
  readonly scope: Scope;
  readonly goals: readonly Goal[];
  /** Quorum, equal weights, the other strategies, the best bot in hindsight, buy and hold. */
  readonly methods: readonly MethodRecord[];
  readonly years: readonly Slice[];
  readonly regimes: readonly Slice[];
  readonly coverage: readonly Curve[];
  readonly reliability: readonly Reliability[];
  readonly equity: readonly EquityLine[];
  readonly recommendations: RecommendationRecord;
  readonly bots: readonly BotRecord[];
  readonly strategyShares: readonly QuarterShares[];
}
