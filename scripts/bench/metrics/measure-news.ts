import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { compareStates } from './compare-states.ts';
import { type Contest, dateOf, millions, newest, ratio, rounds, timed } from './contest.ts';
import { asOf, before, type History, newsDay } from './create-history.ts';
import { sumInDuck } from './duck-states.ts';
import { rolledBack } from './rolled-back.ts';

/** One more day of calls, in turns: each history is brought up to date, compared, and put back. */
export async function measureNews(
  contests: readonly Contest[],
  say: (message: string) => void,
): Promise<Figure[]> {
  const measured = contests.map((contest) => ({
    contest,
    states: [] as number[],
    job: [] as number[],
    duck: [] as number[],
  }));
  // The job is measured as it runs every day, not as it runs for the first time.
  for (const { history } of contests)
    await history.database.query('select public.calculate_advanced_metrics($1)', [before]);
  for (let round = 1; round <= rounds; round += 1) {
    for (const { contest, states, job, duck } of measured) {
      const { database, name } = contest.history;
      duck.push(await timed(() => sumInDuck(contest.duck, before, asOf)));
      await rolledBack(database, async (transaction) => {
        states.push(await timed(() => transaction.query('select engine.refresh_bot_states($1)', [asOf])));
        if (round === 1) await compareStates(contest.duck, transaction, dateOf(newsDay));
      });
      await rolledBack(database, async (transaction) => {
        job.push(
          await timed(() => transaction.query('select public.calculate_advanced_metrics($1)', [asOf])),
        );
      });
      say(
        `${name}: one more day, round ${round}: ${newest(states)} against ${newest(duck)}, the whole job ${newest(job)} …`,
      );
    }
  }
  const [year, decade] = measured;
  const { ended, open } = await countNews(year!.contest.history);
  const base = median(year!.states);
  return [
    ...measured.flatMap(({ contest: { history }, states, job, duck }, place): Figure[] => [
      {
        name: `${ended} new outcomes into the states of ${millions(history)}`,
        measured: median(states),
        target: place === 0 ? 3 + 0.004 * ended : null,
        note: ratio(median(states), median(duck)),
        why: `the day also marks ${open} calls that are still open, and writes three tables with their constraints: ${((1000 * median(states)) / (ended + open)).toFixed(1)} µs a call it touches.`,
      },
      { name: `  the same in DuckDB, ${millions(history)}`, measured: median(duck), target: null },
      {
        name: `  the whole job calculate_advanced_metrics, ${millions(history)}`,
        measured: median(job),
        target: null,
      },
    ]),
    ...(decade === undefined
      ? []
      : [
          {
            name: 'ten times the history: the same new outcomes',
            measured: median(decade.states),
            target: 1.1 * base,
            note: `${(median(decade.states) / base).toFixed(2)} × the cost over a tenth of it`,
          },
        ]),
  ];
}

async function countNews({ database }: History): Promise<{ ended: number; open: number }> {
  const [row] = await database.query<{ ended: number; open: number }>(
    `select count(*) filter (where exited_at is not null) as ended, count(*) filter (where exited_at is null) as open
     from public.prediction_outcomes
     where entered_at < $2 and (exited_at > $1 and exited_at <= $2 or exited_at is null)`,
    [before, asOf],
  );
  return row!;
}
