import type { Calendar } from './day-sums.ts';
import type { Costs, Decision, Direction } from './decision.ts';
import type { Method } from './opinion.ts';

const DAY = 24 * 60 * 60_000;

/** How long a decision stands when no other follows. */
const HORIZON = DAY;

/**
 * Daily net returns of an account that holds one position a symbol, an equal share of the equity each: it stands until
 * the method's next decision on the symbol, 24 hours at most, and pays fee and slippage only for what is bought or sold
 * then. Days without a position are 0.
 */
export function positionAccount(
  decisions: readonly Decision[],
  method: Method,
  costs: Costs,
  calendar: Calendar,
): number[] {
  const returns = new Float64Array(calendar.dayCount);
  const members = membersByDay(decisions, calendar);
  for (const chain of Map.groupBy(decisions, ({ symbol }) => symbol).values()) {
    for (const { at, change } of changesOf(chain, method, costs.fee + costs.slippage)) {
      const day = Math.floor(at / DAY) - calendar.firstDay;
      returns[day]! += change / members[day]!;
    }
  }
  return Array.from(returns, (value) => Math.max(-1, value));
}

interface Change {
  readonly at: number;
  readonly change: number;
}

/** What the position of one symbol did from each decision to the next, costs of getting there first. */
function changesOf(decisions: readonly Decision[], method: Method, costRatio: number): Change[] {
  const chain = decisions.toSorted((a, b) => a.decidedAt - b.decidedAt);
  let held: Direction | 0 = 0;
  return chain.map((decision, place) => {
    const direction: Direction | 0 = method.opinionOf(decision)?.direction ?? 0;
    const { move, ends, share } = stretchAfter(decision, chain[place + 1]);
    const traded = Math.abs(direction - held) + (ends ? Math.abs(direction) * (1 + move) : 0);
    held = ends ? 0 : direction;
    return {
      at: decision.decidedAt,
      change: direction * (move - decision.funding * share) - costRatio * traded,
    };
  });
}

/** How the price moved while the decision stood, whether the position was closed at its end, and its part of 24 h. */
function stretchAfter(decision: Decision, next: Decision | undefined) {
  const length = (next?.decidedAt ?? Number.POSITIVE_INFINITY) - decision.decidedAt;
  if (next === undefined || length > HORIZON) return { move: decision.move ?? 0, ends: true, share: 1 };
  return { move: next.price / decision.price - 1, ends: false, share: length / HORIZON };
}

/** How many symbols the crowd has spoken of by each day: the account is shared out among them. */
function membersByDay(decisions: readonly Decision[], { firstDay, dayCount }: Calendar): number[] {
  const joined = new Float64Array(dayCount);
  for (const chain of Map.groupBy(decisions, ({ symbol }) => symbol).values()) {
    const first = Math.min(...chain.map(({ decidedAt }) => decidedAt));
    joined[Math.floor(first / DAY) - firstDay]! += 1;
  }
  let count = 0;
  return Array.from(joined, (newcomers) => {
    count += newcomers;
    return Math.max(1, count);
  });
}
