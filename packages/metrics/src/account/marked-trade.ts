import { endOfUtcDay, type UtcDay, utcDayOfEnd, utcDayOfStart } from './utc-day.ts';

/** A close that was known from `at` on (milliseconds). */
export interface Close {
  readonly at: number;
  readonly price: number;
}

/** A trade with the closes of its symbol. It is alive in (enteredAt, exitedAt]. */
export interface MarkedTrade {
  readonly direction: 1 | -1;
  readonly leverage: number;
  readonly entryPrice: number;
  readonly enteredAt: number;
  /** When it ended and what it returned on its margin, all costs in; null while it is open. */
  readonly end: { readonly exitedAt: number; readonly netReturn: number } | null;
  /** In order of time; those up to its entry do not count. */
  readonly closes: readonly Close[];
}

/** How much of its return on margin a trade made within one day. */
export interface DayChange {
  readonly day: UtcDay;
  readonly change: number;
}

/**
 * The days a trade was alive in, up to `asOf`, and what it made in each. The changes add up to the net return: costs
 * are booked on the day it ends. The day that is running is marked at `asOf`. Throws on a trade that cannot be.
 */
export function dayChangesOf(trade: MarkedTrade, asOf: number): DayChange[] {
  assertTrade(trade);
  if (trade.enteredAt >= asOf) return [];
  const end = trade.end !== null && trade.end.exitedAt <= asOf ? trade.end : null;
  const last = utcDayOfEnd(end?.exitedAt ?? asOf);
  const changes: DayChange[] = [];
  let before = 0;
  for (let day = utcDayOfStart(trade.enteredAt); day <= last; day += 1) {
    const isEnd = end !== null && day === last;
    const value = isEnd ? end.netReturn : standingOf(trade, Math.min(endOfUtcDay(day), asOf));
    changes.push({ day, change: value - before });
    before = value;
  }
  return changes;
}

/**
 * What an open trade stands at: its unrealised return on margin at the last close known by then, at least -1. Without
 * a close since its entry, 0: the entry price is the last price known.
 */
export function standingOf(trade: MarkedTrade, at: number): number {
  const { direction, leverage, entryPrice, enteredAt } = trade;
  const mark = trade.closes.findLast((close) => close.at <= at);
  if (mark === undefined || mark.at <= enteredAt) return 0;
  return Math.max(-1, leverage * direction * (mark.price / entryPrice - 1));
}

function assertTrade({ entryPrice, leverage, enteredAt, end, closes }: MarkedTrade): void {
  const entered = `The trade of ${new Date(enteredAt).toISOString()}`;
  for (const price of [entryPrice, ...closes.map((close) => close.price)]) {
    if (!isPositive(price)) throw new RangeError(`${entered} has a price of ${price}: prices are above 0.`);
  }
  if (!isPositive(leverage)) throw new RangeError(`${entered} has leverage ${leverage}: it is above 0.`);
  if (end === null) return;
  if (!(end.exitedAt > enteredAt)) throw new RangeError(`${entered} ends before it begins.`);
  if (!(end.netReturn >= -1 && Number.isFinite(end.netReturn))) {
    throw new RangeError(`${entered} returns ${end.netReturn}: a trade loses at most its margin.`);
  }
}

function isPositive(value: number): boolean {
  return value > 0 && Number.isFinite(value);
}
