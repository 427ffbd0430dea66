import { bots, families } from '@quorum/bots';
import { chooseCandleSource } from '@quorum/market-data';
import { compareBots } from '../crowd-report/compare-bots.ts';
import { loadMarkets } from '../crowd-report/load-markets.ts';
import { printReport, summarise } from '../crowd-report/print-report.ts';
import { watchBots } from '../crowd-report/watch-bots.ts';
import type { Options } from '../parse-options.ts';
import { choosePeriod } from '../start/choose-period.ts';
import { createReporter } from '../terminal/reporter.ts';
import { UsageError } from '../usage-error.ts';

const DAY = 24 * 60 * 60_000;

/** Asks bots at every candle of a period, without a database, and says how they behave and who repeats whom. */
export async function reportBots(options: Options): Promise<void> {
  const chosen = bots.filter(({ family }) => options.family === undefined || family === options.family);
  if (chosen.length === 0)
    throw new UsageError(
      `there is no family "${options.family}": choose one of ${families.map(({ slug }) => slug).join(', ')}`,
    );
  const report = createReporter(options.json);
  const { source } = await chooseCandleSource({ ...options, candlesDir: options.candles });
  const symbols = await source.symbols();
  const period = await choosePeriod(source, symbols, options);
  const timeframes = [...new Set(chosen.map(({ timeframe }) => timeframe))];
  const names = symbols.map(({ symbol }) => symbol);
  const markets = await loadMarkets(source, names, timeframes, period, (symbol) =>
    report.advance('reading candles', names.indexOf(symbol) / names.length, symbol),
  );
  const records = watchBots(chosen, markets, period, (symbol, place) =>
    report.advance('asking bots', place / names.length, symbol),
  );
  await source.close();

  const days = [period.from, period.to - 1].map((at) => Math.floor(at / DAY)) as [number, number];
  const result = summarise(records, compareBots(records, ...days));
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : `\n${printReport(result)}`);
}
