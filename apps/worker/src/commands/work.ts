import { runWorker } from '../jobs/run-worker.ts';
import type { Options } from '../parse-options.ts';
import { openMarket } from '../start/open-market.ts';
import { createReporter } from '../terminal/reporter.ts';
import { untilStopped } from '../terminal/until-stopped.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';

/** The process beside a Supabase project: candles every quarter of an hour, scans every hour, until it is stopped. */
export async function work(options: Options): Promise<void> {
  if (options.databaseUrl === undefined) {
    throw new UsageError(
      'work needs --database-url: the project whose pg_cron runs the jobs; npm start needs none',
    );
  }
  const report = createReporter(options.json);
  const stopping = untilStopped();
  await withDatabase(options, async (database) => {
    const { source, symbols, why } = await openMarket(database, options);
    if (source.kind === 'simulated') report.warn(`the market is SIMULATED: ${why}`);
    const stop = await runWorker({ database, source, symbols, onError: (message) => report.warn(message) });
    report.ready(`ready: ${source.describe()}`, { exchange: source.exchange, symbols: symbols.length });
    await stopping.stopped;
    await stop();
    await source.close();
  });
}
