import { assertWins } from '../check-input.ts';
import { type Figure, known, tooFew, unknownBecause } from '../figure.ts';

/** How often one of many bots was right. */
export interface WinRecord {
  readonly wins: number;
  readonly count: number;
}

/** What the crowd says about a bot before it has called anything: Beta(alpha, beta). */
export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
  /** Mean of the crowd. */
  readonly mean: number;
  /** How alike two calls of one bot are beyond the mean: 0 where bots differ by luck alone. */
  readonly correlation: number;
}

/** A crowd that differs by luck alone, or not even that, would have an infinite or a zero prior. */
const CLIP = 1e-6;

/** The prior of a crowd by its moments (Kleinman 1973); bots without a call are left out. Unknown for fewer than two. */
export function estimatePrior(records: readonly WinRecord[]): Figure<BetaPrior> {
  for (const { wins, count } of records) assertWins(wins, count);
  const judged = records.filter(({ count }) => count > 0);
  const reason = tooFew('bots with decided calls', judged.length, 2) ?? whyNoPrior(judged);
  return reason === null ? momentPrior(judged) : unknownBecause(reason);
}

/** A bot's rate, drawn towards the crowd's as far as its count is small: (w + α) / (n + α + β). */
export function shrunkRate({ wins, count }: WinRecord, { alpha, beta }: BetaPrior): number {
  assertWins(wins, count);
  return (wins + alpha) / (count + alpha + beta);
}

function whyNoPrior(records: readonly WinRecord[]): string | null {
  const mean = sumOf(records, ({ wins }) => wins) / sumOf(records, ({ count }) => count);
  if (mean === 0 || mean === 1) return 'all calls had the same outcome';
  return records.every(({ count }) => count <= 1) ? 'no bot has more than one decided call' : null;
}

function momentPrior(records: readonly WinRecord[]): Figure<BetaPrior> {
  const total = sumOf(records, ({ count }) => count);
  const mean = sumOf(records, ({ wins }) => wins) / total;
  const spread = sumOf(records, ({ wins, count }) => count * (wins / count - mean) ** 2);
  const byLuck = mean * (1 - mean);
  const degrees = records.length - 1;
  const weight = total - sumOf(records, ({ count }) => count * count) / total - degrees;
  const correlation = clipped((spread - byLuck * degrees) / (byLuck * weight));
  const strength = 1 / correlation - 1;
  return known({ alpha: mean * strength, beta: (1 - mean) * strength, mean, correlation });
}

function clipped(correlation: number): number {
  return Math.min(Math.max(correlation, CLIP), 1 - CLIP);
}

function sumOf(records: readonly WinRecord[], value: (record: WinRecord) => number): number {
  return records.reduce((sum, record) => sum + value(record), 0);
}
