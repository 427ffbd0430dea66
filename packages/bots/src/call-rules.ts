import type { Side } from './decision.ts';

/** The smallest honest distance of an exit: one round trip of fees, as a fraction of the entry. */
export const ROUND_TRIP_FEE = 0.002;
const LONGEST_HORIZON_HOURS = 168;

/** What the rules look at: a call with its confidence, and the close it was made on. */
export interface JudgedCall {
  readonly side: Side;
  readonly score: number;
  readonly confidence: number;
  readonly takeProfit: number;
  readonly stopLoss: number;
  readonly limit: number | null;
  readonly leverage: number;
  readonly horizonHours: number;
  readonly reason: string;
  readonly close: number;
}

const ROUNDING = 1e-9;
const entryOf = (call: JudgedCall) => call.limit ?? call.close;
const sign = (call: JudgedCall) => (call.side === 'LONG' ? 1 : -1);
const gain = (call: JudgedCall) => sign(call) * (call.takeProfit / entryOf(call) - 1);
const loss = (call: JudgedCall) => sign(call) * (1 - call.stopLoss / entryOf(call));

/** Each rule by the sentence that is true when it holds. */
export const callRules: Readonly<Record<string, (call: JudgedCall) => boolean>> = {
  'every price is a number above zero': (call) =>
    [call.takeProfit, call.stopLoss, entryOf(call)].every(
      (price) => price > 0 && price < Number.POSITIVE_INFINITY,
    ),
  'the score is a finite number, 0 or more': (call) =>
    call.score >= 0 && call.score < Number.POSITIVE_INFINITY,
  'confidence lies inside (0, 1)': (call) => call.confidence > 0 && call.confidence < 1,
  'take profit is a fee or more on the winning side of the entry': (call) =>
    gain(call) >= ROUND_TRIP_FEE - ROUNDING,
  'stop loss is a fee or more on the losing side of the entry': (call) =>
    loss(call) >= ROUND_TRIP_FEE - ROUNDING,
  'a limit waits at or behind the close': (call) => sign(call) * (call.close - entryOf(call)) >= 0,
  'leverage is 1 or more, and the stop comes before liquidation': (call) =>
    call.leverage >= 1 && loss(call) * call.leverage < 1,
  'the horizon is above 0 and at most 168 hours': (call) =>
    call.horizonHours > 0 && call.horizonHours <= LONGEST_HORIZON_HOURS,
  'the reason names its numbers': (call) => /\d/.test(call.reason) && /[a-z]/i.test(call.reason),
};

/** The sentences that are not true of this call; empty for a sound one. */
export function brokenRules(call: JudgedCall): string[] {
  return Object.keys(callRules).filter((rule) => !callRules[rule]!(call));
}
