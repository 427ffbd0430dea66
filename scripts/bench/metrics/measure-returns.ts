import type { Queryable } from '@quorum/local-stack';
import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { type Contest, dateOf, millions, ratio, rounds, timed } from './contest.ts';
import { newsDay } from './create-history.ts';
import type { Duck } from './duck.ts';

interface Row extends Record<string, unknown> {
  readonly bot_name: string;
  readonly net_returns: readonly number[];
}

/** The daily returns of the last year side by side, days without a trade as 0: what correlations start from. */
export async function measureReturns({ history, duck }: Contest): Promise<Figure[]> {
  compareReturns(await returnsInPostgres(history.database), await returnsInDuck(duck));
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    ours.push(await timed(() => returnsInPostgres(history.database)));
    theirs.push(await timed(() => returnsInDuck(duck)));
  }
  return [
    {
      name: `daily returns of 87 bots side by side, for correlations, ${millions(history)}`,
      measured: median(ours),
      target: null,
      note: ratio(median(ours), median(theirs)),
    },
    { name: `  the same in DuckDB, ${millions(history)}`, measured: median(theirs), target: null },
  ];
}

function returnsInPostgres(database: Queryable): Promise<Row[]> {
  return database.query<Row>(
    `select bot.bot_name, array_agg(coalesce(state.net_return, 0) order by day.day) as net_returns
     from bench.bots as bot
     cross join lateral (select $1::date - age as day from generate_series(0, 364) as age) as day
     left join public.bot_daily_states as state on state.bot_name = bot.bot_name and state.day = day.day
     group by bot.bot_name`,
    [dateOf(newsDay)],
  );
}

async function returnsInDuck(duck: Duck): Promise<Row[]> {
  const rows = await duck.run(`
    select bot.bot_name::varchar as bot_name, list(coalesce(state.net_return, 0) order by days.day) as net_returns
    from (select unnest(enum_range(null::bot))::bot as bot_name) as bot
    cross join (select (date '${dateOf(newsDay)}' - age::integer) as day from range(365) as ages (age)) as days
    left join daily_states as state on state.bot_name = bot.bot_name and state.day = days.day
    group by bot.bot_name`);
  return rows as Row[];
}

/** @throws a sentence where a bot or a day is missing, or a return differs by more than 1e-9. */
function compareReturns(ours: readonly Row[], theirs: readonly Row[]): void {
  const wanted = new Map(theirs.map((row) => [row.bot_name, row.net_returns]));
  if (ours.length !== wanted.size || ours.length === 0)
    throw new Error(`${ours.length} bots have daily returns, not ${wanted.size}: no figure is printed`);
  for (const { bot_name, net_returns } of ours) {
    const other = wanted.get(bot_name) ?? [];
    const isSame =
      net_returns.length === other.length &&
      net_returns.every((net, place) => Math.abs(net - other[place]!) <= 1e-9);
    if (!isSame)
      throw new Error(`the daily returns of ${bot_name} differ from DuckDB's: no figure is printed`);
  }
}
