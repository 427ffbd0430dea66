import type { BotRecord } from './watch-bots.ts';

/** Days on which at least one of two bots ended a trade, below which a correlation says nothing. */
const FEWEST_DAYS = 30;

export interface BotPair {
  readonly a: string;
  readonly b: string;
  readonly sameFamily: boolean;
  readonly correlation: number;
}

export interface Comparison {
  /** Every pair with enough days, most alike first. */
  readonly pairs: readonly BotPair[];
  /** Mean correlation of pairs of one family and of two; null where there are none. */
  readonly withinFamilies: number | null;
  readonly betweenFamilies: number | null;
}

/** Pearson's correlation of the bots' daily net returns over the days of the period (days since the epoch, UTC). */
export function compareBots(records: readonly BotRecord[], firstDay: number, lastDay: number): Comparison {
  const columns = records.map(({ dailyNet }) => dailyColumn(dailyNet, firstDay, lastDay));
  const pairs: BotPair[] = [];
  for (const [i, one] of records.entries()) {
    for (const [j, other] of records.entries()) {
      if (j <= i || countActiveDays(one, other) < FEWEST_DAYS) continue;
      const correlation = pearson(columns[i]!, columns[j]!);
      if (correlation === null) continue;
      const sameFamily = one.bot.family === other.bot.family;
      pairs.push({ a: one.bot.slug, b: other.bot.slug, sameFamily, correlation });
    }
  }
  pairs.sort((a, b) => b.correlation - a.correlation);
  return {
    pairs,
    withinFamilies: meanCorrelation(pairs.filter(({ sameFamily }) => sameFamily)),
    betweenFamilies: meanCorrelation(pairs.filter(({ sameFamily }) => !sameFamily)),
  };
}

function dailyColumn(daily: ReadonlyMap<number, number>, first: number, last: number): Float64Array {
  return Float64Array.from({ length: last - first + 1 }, (_, i) => daily.get(first + i) ?? 0);
}

function countActiveDays(one: BotRecord, other: BotRecord): number {
  return new Set([...one.dailyNet.keys(), ...other.dailyNet.keys()]).size;
}

/** Null where one of the two never varies. */
export function pearson(a: Float64Array, b: Float64Array): number | null {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squareA, squareB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    both += (a[i]! - meanA) * (b[i]! - meanB);
    squareA += (a[i]! - meanA) ** 2;
    squareB += (b[i]! - meanB) ** 2;
  }
  return squareA === 0 || squareB === 0 ? null : both / Math.sqrt(squareA * squareB);
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanCorrelation(pairs: readonly BotPair[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.reduce((sum, { correlation }) => sum + correlation, 0) / pairs.length;
}
