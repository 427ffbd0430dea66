import type { Database } from '@quorum/local-stack';
import { runWorker } from '../jobs/run-worker.ts';
import type { Options } from '../parse-options.ts';
import { exchangesIn } from '../start/exchange-list.ts';
import { type ExchangeMarket, openExchangePatiently } from '../start/open-exchange.ts';
import { openMarket } from '../start/open-market.ts';
import { createReporter } from '../terminal/reporter.ts';
import { untilStopped } from '../terminal/until-stopped.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';

/**
 * The process beside a Supabase project: candles every quarter of an hour, scans every hour, until it is stopped.
 * It follows one exchange or several side by side. A project with real candles gets no simulated ones in an outage.
 */
export async function work(options: Options): Promise<void> {
  if (options.databaseUrl === undefined) {
    throw new UsageError(
      'work needs --database-url: the project whose pg_cron runs the jobs; npm start needs none',
    );
  }
  const report = createReporter(options.json);
  const onError = (message: string) => report.warn(message);
  const stopping = untilStopped();
  await withDatabase(options, async (database) => {
    const markets =
      options.candles === undefined
        ? await openExchanges(database, options, onError)
        : [await openMarket(database, options)];
    const stop = await runWorker({ database, databaseUrl: options.databaseUrl, markets, onError });
    const exchanges = markets.map(({ source }) => source.exchange);
    report.ready(`ready: ${markets.map(({ source }) => source.describe()).join('; ')}`, {
      exchange: exchanges.join(','),
      symbols: markets.reduce((sum, { symbols }) => sum + symbols.length, 0),
    });
    await stopping.stopped;
    await stop();
    for (const { source } of markets) await source.close();
  });
}

function openExchanges(
  database: Database,
  options: Options,
  onFailure: (message: string) => void,
): Promise<ExchangeMarket[]> {
  const exchanges = exchangesIn(options.exchange ?? 'binance');
  const choice = { ...options, areSymbolsShared: exchanges.length > 1 };
  return Promise.all(
    exchanges.map((exchange) => openExchangePatiently(database, exchange, choice, onFailure)),
  );
}
