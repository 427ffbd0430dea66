import { type Interval, wilsonInterval } from '#statistics/wilson-interval.ts';

export interface Share {
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly n: number;
}

/** How many of a bot's filled trades ended one way; unknown without trades. */
export function shareOfTrades(count: number, trades: number): Share {
  return { value: trades === 0 ? null : count / trades, interval: wilsonInterval(count, trades), n: trades };
}
