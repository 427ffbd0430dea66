import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { compareStates } from './compare-states.ts';
import { compareWindows, mergeInPostgres, windowsInDuck, windowsInPostgres } from './compare-windows.ts';
import { type Contest, dateOf, millions, ratio, rounds, timed } from './contest.ts';
import { asOf, newsDay } from './create-history.ts';
import { sumInDuck } from './duck-states.ts';

const beginning = new Date('2000-01-01T00:00Z');

/**
 * Brings the states up to date for good, then reads off them. Merged states must say what the trades say.
 * `fullTime` is what everything anew took; without a target, what is measured is only shown.
 */
export async function measureWindows(
  { history, duck }: Contest,
  fullTime: number,
  isTarget: boolean,
  say: (message: string) => void,
): Promise<Figure[]> {
  const { database } = history;
  await database.query('select public.calculate_advanced_metrics($1)', [asOf]);
  await database.execute('vacuum analyze public.bot_daily_states, public.bot_daily_parts');
  await sumInDuck(duck, beginning, asOf);
  say('comparing increments with everything anew, and merged windows with their trades …');
  await compareStates(duck, database, '2000-01-01');
  const lastDay = dateOf(newsDay);
  compareWindows(await windowsInPostgres(database, lastDay), await windowsInDuck(duck, lastDay));
  const whole: number[] = [];
  const merged: number[] = [];
  const direct: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    whole.push(await timed(() => windowsInPostgres(database, lastDay)));
    merged.push(await timed(() => mergeInPostgres(database, lastDay)));
    direct.push(await timed(() => windowsInDuck(duck, lastDay)));
  }
  const size = millions(history);
  return [
    {
      name: `windows of 7, 30, 90 days and all of 87 bots, ${size}`,
      measured: median(whole),
      target: isTarget ? Math.min(60, fullTime / 30) : null,
      note: `${(fullTime / median(whole)).toFixed(0)} × faster than everything anew, ${ratio(median(whole), median(direct))}`,
      why: `merging takes ${median(merged).toFixed(0)} ms of it; the rest are the figures that do not merge (quantiles, drawdowns with their days, skewness, autocorrelation), read off every daily return.`,
    },
    {
      name: `  of which merging the states, ${size}`,
      measured: median(merged),
      target: null,
    },
    {
      name: `  the windows in DuckDB, a third of the figures, ${size}`,
      measured: median(direct),
      target: null,
    },
  ];
}
