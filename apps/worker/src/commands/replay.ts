import { replayMarket } from '../jobs/replay-market.ts';
import { resumeSchedule, suspendSchedule } from '../jobs/sql-schedule.ts';
import type { Options } from '../parse-options.ts';
import { createReporter } from '../terminal/reporter.ts';
import { untilStopped } from '../terminal/until-stopped.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';

/** Turns the loop over candles that are in the database already, from --from to --to. */
export async function replay(options: Options): Promise<void> {
  const { from, to } = options;
  if (from === undefined || to === undefined)
    throw new UsageError('replay needs --from and --to, as in --from 2024-06-01');
  const report = createReporter(options.json);
  const stopping = untilStopped();
  await withDatabase(options, async (database) => {
    const known = await database.query<{ exchange: string; symbols: string[] }>(
      'select exchange, array_agg(symbol::text order by symbol) as symbols from public.market_symbols group by exchange',
    );
    await suspendSchedule(database);
    for (const { exchange, symbols } of known) {
      const count = await replayMarket({
        database,
        exchange,
        symbols: symbols.filter((symbol) => options.symbols?.includes(symbol) ?? true),
        from,
        to,
        signal: stopping.signal,
        onProgress: ({ at, part, predictionCount }) =>
          report.advance(
            'replaying',
            part,
            `${new Date(at).toISOString().slice(0, 10)}, ${predictionCount} calls`,
          ),
      });
      report.say(`${exchange}: ${count.toLocaleString('en')} calls`, { exchange, predictions: count });
    }
    const stop = await resumeSchedule(database);
    await stop();
  });
}
