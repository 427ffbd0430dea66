import type { BenchOptions, Figure } from './figure.ts';
import { benchDashboard } from './metrics/bench-dashboard.ts';
import { openContest, rounds } from './metrics/contest.ts';
import { measureFull } from './metrics/measure-full.ts';
import { measureNews } from './metrics/measure-news.ts';
import { measureReturns } from './metrics/measure-returns.ts';
import { measureWindows } from './metrics/measure-windows.ts';

/**
 * The metrics against DuckDB with two threads, on the same rows and for the same result: everything anew, one more day,
 * the windows, the returns that correlations start from. Results are compared to 1e-9 first, then the reads of the
 * dashboard are timed. `--large` adds ten years of history: 16M calls, 20 GB, an hour and a half.
 */
export async function benchMetrics(
  say: (message: string) => void,
  { large, days }: BenchOptions,
): Promise<Figure[]> {
  const extent = { days, copies: 0 };
  await using year = await openContest(days === 365 ? 'a year' : `${days} days`, extent, say);
  await using decade = large ? await openContest('ten years', { days: 365, copies: 9 }, say) : null;
  const full = await measureFull(year, rounds, 1.2, say);
  const fullDecade = decade === null ? null : await measureFull(decade, 1, null, say);
  const news = await measureNews(decade === null ? [year] : [year, decade], say);
  const figures = [...full.figures, ...(fullDecade?.figures ?? []), ...news];
  figures.push(...(await measureWindows(year, full.postgres, true, say)), ...(await measureReturns(year)));
  if (decade !== null && fullDecade !== null)
    figures.push(
      ...(await measureWindows(decade, fullDecade.postgres, false, say)),
      ...(await measureReturns(decade)),
    );
  return [...figures, ...(await benchDashboard(year.history, say))];
}
