import { ingestCandles } from '../jobs/ingest-candles.ts';
import { planHistory } from '../jobs/plan-history.ts';
import type { Options } from '../parse-options.ts';
import { openMarket } from '../start/open-market.ts';
import { createReporter } from '../terminal/reporter.ts';
import { withDatabase } from '../with-database.ts';

/** Brings candles in once, from files, the exchange or the simulated market; what is there already changes nothing. */
export async function ingest(options: Options): Promise<void> {
  const report = createReporter(options.json);
  await withDatabase(options, async (database) => {
    const { source, symbols, period } = await openMarket(database, options);
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
    await source.close();
    if (result.failures.length > 0)
      throw new Error(`${result.failures.length} series could not be read: see above`);
  });
}
