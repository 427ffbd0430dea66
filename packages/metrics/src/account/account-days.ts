import { dayChangesOf, type MarkedTrade } from './marked-trade.ts';
import { type UtcDay, utcDayOfEnd, utcDayOfStart } from './utc-day.ts';

/** One day of the account. */
export interface AccountDay {
  readonly day: UtcDay;
  /** Net return of the whole equity. */
  readonly netReturn: number;
  /** Trades alive at any time of it. */
  readonly aliveCount: number;
  /** Share of the equity that was at stake, 0..1. */
  readonly exposure: number;
  /** Notional bought and sold, in units of the equity. */
  readonly turnover: number;
}

/** What a bot stakes of its equity on each trade, unless a setting says otherwise. */
export const defaultStakeRatio = 0.05;

/**
 * The account of the decisions: a bot stakes `stakeRatio` of its equity on each trade, or an equal share where that
 * would be more than it has: r = stake × Σ change / max(1, stake × n). Positions are re-scaled daily, so a day depends
 * on the trades of that day alone. From the first day with a trade alive to the last, days without one included as 0.
 */
export function accountDays(
  trades: readonly MarkedTrade[],
  { asOf, stakeRatio = defaultStakeRatio }: { readonly asOf: number; readonly stakeRatio?: number },
): AccountDay[] {
  if (!(stakeRatio > 0 && stakeRatio <= 1)) {
    throw new RangeError(`A stake of ${stakeRatio}: it is a share of the equity, above 0 and at most 1.`);
  }
  const books = Map.groupBy(
    trades.flatMap((trade) => entriesOf(trade, asOf)),
    ({ day }) => day,
  );
  return consecutive([...books.keys()]).map((day) => accountDay(day, books.get(day) ?? [], stakeRatio));
}

/** What one trade did in one day. */
interface Entry {
  readonly day: UtcDay;
  readonly change: number;
  readonly traded: number;
}

function entriesOf(trade: MarkedTrade, asOf: number): Entry[] {
  return dayChangesOf(trade, asOf).map(({ day, change }) => ({
    day,
    change,
    traded: trade.leverage * sidesTraded(trade, day, asOf),
  }));
}

/** 1 for an entry in that day, and 1 for an exit. */
function sidesTraded({ enteredAt, end }: MarkedTrade, day: UtcDay, asOf: number): number {
  const entries = utcDayOfStart(enteredAt) === day ? 1 : 0;
  const exits = end !== null && end.exitedAt <= asOf && utcDayOfEnd(end.exitedAt) === day ? 1 : 0;
  return entries + exits;
}

function accountDay(day: UtcDay, entries: readonly Entry[], stakeRatio: number): AccountDay {
  const aliveCount = entries.length;
  const share = stakeRatio / Math.max(1, stakeRatio * aliveCount);
  return {
    day,
    netReturn: share * entries.reduce((sum, { change }) => sum + change, 0),
    aliveCount,
    exposure: Math.min(1, share * aliveCount),
    turnover: share * entries.reduce((sum, { traded }) => sum + traded, 0),
  };
}

function consecutive(days: readonly UtcDay[]): UtcDay[] {
  if (days.length === 0) return [];
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
