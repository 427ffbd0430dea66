import { type ComparedDay, compareEquity } from '#components/account/compare-equity.ts';
import { getBenchmarks } from '#data/metrics/get-benchmarks.ts';
import { getEquity } from '#data/metrics/get-equity.ts';
import { getStake } from '#data/metrics/get-stake.ts';
import type { Choice } from '#metrics/choice.ts';
import { readFigures } from '../figures/read-figures.ts';

/** The account over the window of its figures, beside what it has to beat, and the stake it is reckoned with. */
export async function readEquity(
  name: string,
  { period, regime, side }: Choice,
  now: string,
): Promise<{ readonly days: ComparedDay[]; readonly stake: number }> {
  const { from } = await readFigures(name, period, regime, side, now);
  const [days, stake] = await Promise.all([getEquity(name, regime, from, side), getStake()]);
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return { days: [], stake };
  return { days: compareEquity(days, await getBenchmarks(first.day, last.day)), stake };
}
