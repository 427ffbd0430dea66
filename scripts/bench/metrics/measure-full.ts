import type { Figure } from '../figure.ts';
import { median } from '../median.ts';
import { compareStates } from './compare-states.ts';
import { type Contest, millions, newest, ratio, timed } from './contest.ts';
import { before } from './create-history.ts';
import { sumInDuck } from './duck-states.ts';

const beginning = new Date('2000-01-01T00:00Z');

/** All states from nothing, up to the midnight before the news. `target` is a multiple of DuckDB's time, or null. */
export async function measureFull(
  { history, duck }: Contest,
  roundCount: number,
  target: number | null,
  say: (message: string) => void,
): Promise<{ postgres: number; figures: Figure[] }> {
  const postgresTimes: number[] = [];
  const duckTimes: number[] = [];
  for (let round = 1; round <= roundCount; round += 1) {
    duckTimes.push(await timed(() => sumInDuck(duck, beginning, before)));
    postgresTimes.push(
      await timed(() => history.database.query('select engine.rebuild_bot_states($1)', [before])),
    );
    say(
      `${history.name}: everything anew, round ${round}: ${newest(postgresTimes)} against ${newest(duckTimes)} …`,
    );
    if (round === 1) await compareStates(duck, history.database, '2000-01-01');
    await history.database.execute(
      'vacuum analyze public.bot_daily_parts, public.bot_daily_states, engine.bot_day_trades, engine.stale_state_days',
    );
  }
  const [postgres, theirs] = [median(postgresTimes), median(duckTimes)];
  return {
    postgres,
    figures: [
      {
        name: `${millions(history)} outcomes into daily states, everything anew`,
        measured: postgres,
        target: target === null ? null : target * theirs,
        note: ratio(postgres, theirs),
        why: `one core takes the rows one by one, ${((1000 * postgres) / history.outcomeCount).toFixed(0)} µs an outcome: found by index, marked at each midnight, sorted, summed into 20 columns, laid into arrays, checked and written. DuckDB keeps columns in memory, works on both cores and checks nothing.`,
      },
      { name: `  the same in DuckDB, ${millions(history)}`, measured: theirs, target: null },
    ],
  };
}
