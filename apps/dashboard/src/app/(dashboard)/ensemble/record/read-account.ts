import { type ComparedDay, compareEquity } from '#components/account/compare-equity.ts';
import { ensembleBot } from '#data/ensemble/ensemble-bot.ts';
import { getBenchmarks } from '#data/metrics/get-benchmarks.ts';
import { getEquity } from '#data/metrics/get-equity.ts';
import { getStake } from '#data/metrics/get-stake.ts';

/** The account of the recommendations from a day on (null: from the first), beside what it has to beat. */
export async function readAccount(
  from: string | null,
): Promise<{ readonly days: ComparedDay[]; readonly stake: number }> {
  const [days, stake] = await Promise.all([getEquity(ensembleBot, 'ALL', from), getStake()]);
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return { days: [], stake };
  return { days: compareEquity(days, await getBenchmarks(first.day, last.day)), stake };
}
