import type { BenchOptions, Figure } from './figure.ts';
import { median } from './median.ts';
import { benchDashboard } from './metrics/bench-dashboard.ts';
import { compareStates } from './metrics/compare-states.ts';
import { compareWindows, windowsInDuck, windowsInPostgres } from './metrics/compare-windows.ts';
import { asOf, before, createHistory, type History, newsDay } from './metrics/create-history.ts';
import { type Duck, openDuck } from './metrics/duck.ts';
import { loadRows, sumInDuck } from './metrics/duck-states.ts';
import { rolledBack } from './metrics/rolled-back.ts';

const rounds = 5;
const beginning = new Date('2000-01-01T00:00Z');

interface Contest {
  readonly history: History;
  readonly duck: Duck;
}

/**
 * The metrics against DuckDB with two threads, on the same rows and for the same result: everything anew, one more day,
 * the windows. Results are compared to 1e-9 first. `--large` adds ten years of history: 16M calls, 25 GB, an hour.
 */
export async function benchMetrics(
  say: (message: string) => void,
  { large, days }: BenchOptions,
): Promise<Figure[]> {
  await using year = await openContest(days === 365 ? 'a year' : `${days} days`, days, say);
  await using decade = large ? await openContest('ten years', 3650, say) : null;
  const contests = decade === null ? [year] : [year, decade];
  const full = await measureFull(year, rounds, say);
  const fullDecade = decade === null ? [] : (await measureFull(decade, 1, say)).figures;
  const news = await measureNews(contests, say);
  const windows = await measureWindows(year, full.postgres, say);
  const dashboard = await benchDashboard(year.history, say);
  return [...full.figures, ...fullDecade, ...windows, ...news, ...dashboard];
}

async function openContest(name: string, dayCount: number, say: (message: string) => void) {
  const history = await createHistory(name, dayCount, say);
  say(`${name}: giving DuckDB the same rows …`);
  const duck = await openDuck();
  await loadRows(duck, history.database);
  return {
    history,
    duck,
    async [Symbol.asyncDispose]() {
      await duck.close();
      await history.dispose();
    },
  };
}

/** All states from nothing, up to the midnight before the news. */
async function measureFull({ history, duck }: Contest, count: number, say: (message: string) => void) {
  const postgresTimes: number[] = [];
  const duckTimes: number[] = [];
  for (let round = 1; round <= count; round += 1) {
    duckTimes.push(await timed(() => sumInDuck(duck, beginning, before)));
    postgresTimes.push(
      await timed(() => history.database.query('select engine.rebuild_bot_states($1)', [before])),
    );
    say(
      `${history.name}: everything anew, round ${round}: ${shown(postgresTimes)} against ${shown(duckTimes)} …`,
    );
    if (round === 1) await compareStates(duck, history.database, '2000-01-01');
    await history.database.execute(
      'vacuum analyze public.bot_daily_parts, public.bot_daily_states, engine.bot_day_trades, engine.stale_state_days',
    );
  }
  const [postgres, theirs] = [median(postgresTimes), median(duckTimes)];
  const what = `${millions(history)} outcomes into daily states, everything anew`;
  const figures: Figure[] = [
    {
      name: what,
      measured: postgres,
      target: count < rounds ? null : 1.2 * theirs,
      note: ratio(postgres, theirs),
    },
    { name: `  the same in DuckDB, ${millions(history)}`, measured: theirs, target: null },
  ];
  return { postgres, figures };
}

/** One more day of calls, in turns: each history is brought up to date, compared, and put back. */
async function measureNews(contests: readonly Contest[], say: (message: string) => void): Promise<Figure[]> {
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
        `${name}: one more day, round ${round}: ${shown(states)} against ${shown(duck)}, the whole job ${shown(job)} …`,
      );
    }
  }
  const [year, decade] = measured;
  const newsCount = await countNews(year!.contest.history);
  const base = median(year!.states);
  return [
    ...measured.flatMap(({ contest: { history }, states, job, duck }, place): Figure[] => [
      {
        name: `${newsCount} new outcomes into the states of ${millions(history)}`,
        measured: median(states),
        target: place === 0 ? 3 + 0.004 * newsCount : null,
        note: ratio(median(states), median(duck)),
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

async function countNews({ database }: History): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'select count(*) from public.prediction_outcomes where exited_at > $1 and exited_at <= $2 and entered_at is not null',
    [before, asOf],
  );
  return row!.count;
}

/** Brings the states up to date for good, then reads off them. Merged states must say what the trades say. */
async function measureWindows(
  { history, duck }: Contest,
  fullTime: number,
  say: (message: string) => void,
): Promise<Figure[]> {
  const { database } = history;
  await database.query('select public.calculate_advanced_metrics($1)', [asOf]);
  await database.execute('vacuum analyze public.bot_daily_states, public.bot_daily_parts');
  await sumInDuck(duck, beginning, asOf);
  say('comparing a year of increments with everything anew, and merged windows with their trades …');
  await compareStates(duck, database, '2000-01-01');
  const lastDay = dateOf(newsDay);
  compareWindows(await windowsInPostgres(database, lastDay), await windowsInDuck(duck, lastDay));
  const merged: number[] = [];
  const direct: number[] = [];
  const matrix: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    merged.push(await timed(() => windowsInPostgres(database, lastDay)));
    direct.push(await timed(() => windowsInDuck(duck, lastDay)));
    matrix.push(await timed(() => readReturns(database)));
  }
  return [
    {
      name: 'windows of 7, 30, 90 days and all of 87 bots, merged',
      measured: median(merged),
      target: Math.min(60, fullTime / 30),
      note: `${(fullTime / median(merged)).toFixed(0)} × faster than everything anew, ${ratio(median(merged), median(direct))}`,
    },
    { name: '  the same in DuckDB, from its trades and days', measured: median(direct), target: null },
    {
      name: 'daily returns of 87 bots side by side, for correlations',
      measured: median(matrix),
      target: null,
    },
  ];
}

/** One array a bot over the days of the last year, days without a trade as 0: what a correlation matrix starts from. */
async function readReturns(database: History['database']): Promise<void> {
  const rows = await database.query(
    `select bot.bot_name, array_agg(coalesce(state.net_return, 0) order by day.day) as net_returns
     from bench.bots as bot
     cross join lateral (select $1::date - age as day from generate_series(0, 364) as age) as day
     left join public.bot_daily_states as state
       on state.bot_name = bot.bot_name and state.day = day.day
     group by bot.bot_name`,
    [dateOf(newsDay)],
  );
  if (rows.length !== 87)
    throw new Error(`${rows.length} bots have daily returns, not 87: no figure is printed`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function ratio(ours: number, theirs: number): string {
  return `${(ours / theirs).toFixed(2)} × DuckDB`;
}

function shown(times: readonly number[]): string {
  return `${times.at(-1)!.toFixed(0)} ms`;
}

function millions({ outcomeCount }: History): string {
  return `${(outcomeCount / 1e6).toFixed(1)}M`;
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
