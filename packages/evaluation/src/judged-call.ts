import type { Costs, Decision } from './decision.ts';
import type { Method, Opinion } from './opinion.ts';

const DAY = 24 * 60 * 60_000;

/** An opinion and what became of it. */
export interface JudgedCall {
  readonly decision: Decision;
  readonly opinion: Opinion;
  /** Days since 1970 (UTC). */
  readonly day: number;
  /** Null where the price ended where it began. */
  readonly isCorrect: boolean | null;
  /** Of the notional, over 24 hours. */
  readonly gross: number;
  readonly net: number;
}

/** What a method said of the decisions whose 24 hours are known. */
export function judge(decisions: readonly Decision[], method: Method, costs: Costs): JudgedCall[] {
  return decisions.flatMap((decision) => {
    const opinion = decision.move === null ? null : method.opinionOf(decision);
    return opinion === null ? [] : [judgeOne(decision, decision.move!, opinion, costs)];
  });
}

/** Entry and exit at the market: both pay fee and slippage, the exit on what the position is worth by then. */
function judgeOne(decision: Decision, move: number, opinion: Opinion, costs: Costs): JudgedCall {
  const gross = opinion.direction * move;
  const trading = (costs.fee + costs.slippage) * (2 + move);
  return {
    decision,
    opinion,
    day: Math.floor(decision.decidedAt / DAY),
    isCorrect: move === 0 ? null : gross > 0,
    gross,
    net: gross - trading - opinion.direction * decision.funding,
  };
}
