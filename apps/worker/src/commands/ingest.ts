import type { Database } from '@quorum/local-stack';
import { ingestCandles } from '../jobs/ingest-candles.ts';
import { planHistory } from '../jobs/plan-history.ts';
import type { Options } from '../parse-options.ts';
import { type Market, openMarkets } from '../start/open-market.ts';
import { createReporter, type Reporter } from '../terminal/reporter.ts';
import { withDatabase } from '../with-database.ts';

/** Brings candles in once, from files, exchanges or the simulated market; what is there already changes nothing. */
export async function ingest(options: Options): Promise<void> {
  const report = createReporter(options.json);
  await withDatabase(options, async (database) => {
    let failureCount = 0;
    for (const market of await openMarkets(database, options)) {
      failureCount += await ingestMarket(database, market, report);
      await market.source.close();
    }
    if (failureCount > 0) throw new Error(`${failureCount} series could not be read: see above`);
  });
}

/** Returns how many series could not be read. */
async function ingestMarket(
  database: Database,
  { source, symbols, period }: Market,
  report: Reporter,
): Promise<number> {
  const result = await ingestCandles({
    database,
    source,
    series: await planHistory(source, symbols, period),
    asOf: Date.now(),
    onProgress: ({ symbol, seriesDone, seriesCount, candleCount }) =>
      report.advance(
        'loading candles',
        seriesDone / seriesCount,
        `${candleCount.toLocaleString('en')}, ${symbol}`,
      ),
  });
  for (const sentence of [...result.rejections, ...result.failures]) report.warn(sentence);
  report.say(`${result.candleCount.toLocaleString('en')} candles from ${source.describe()}`, {
    candles: result.candleCount,
    rejected: result.rejections.length,
  });
  return result.failures.length;
}
