import { type JudgedCall, judge } from '../judged-call.ts';
import { quorum } from '../methods.ts';
import { makeDecision } from './make-decision.ts';

const DAY = 24 * 60 * 60_000;
export const firstDay = Date.UTC(2022, 0, 3) / DAY;

/** For tests: calls of the vote without costs: the day it was made on, how sure it was, the return it made. */
export function makeCalls(
  rows: readonly (readonly [day: number, confidence: number, gross: number])[],
): JudgedCall[] {
  const decisions = rows.map(([day, probability, move]) =>
    makeDecision({ decidedAt: (firstDay + day) * DAY, probability, move }),
  );
  return judge(decisions, quorum, { fee: 0, slippage: 0 });
}
