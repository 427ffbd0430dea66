import { readFile } from 'node:fs/promises';
import type { ReadLine, Unsaid } from '../import/imported-call.ts';
import { readCsv } from '../import/read-csv.ts';
import { readFreqtrade } from '../import/read-freqtrade.ts';
import { writeCalls } from '../import/write-calls.ts';
import type { Options } from '../parse-options.ts';
import { saidByDatabase } from '../said-by-database.ts';
import { createReporter } from '../terminal/reporter.ts';
import { UsageError } from '../usage-error.ts';
import { withDatabase } from '../with-database.ts';

/** Brings the trades of a Freqtrade export in. Returns false when some were refused. */
export function importFreqtrade(file: string, options: Options): Promise<boolean> {
  if (options.confidence === undefined)
    throw new UsageError(
      'a Freqtrade export states no confidence: say with --confidence which probability you claim, as in 0.55',
    );
  const { strategy, roi } = options;
  return importFile(file, options, (text, unsaid) => readFreqtrade(text, { ...unsaid, strategy, roi }));
}

/** Brings the calls of a CSV file in. Returns false when some were refused. */
export function importCsv(file: string, options: Options): Promise<boolean> {
  return importFile(file, options, readCsv);
}

async function importFile(
  file: string,
  options: Options,
  read: (text: string, unsaid: Unsaid) => ReadLine[],
): Promise<boolean> {
  const { bot, exchange, confidence, horizonHours } = options;
  if (bot === undefined || exchange === undefined)
    throw new UsageError('import needs --bot and --exchange, as in --bot my-strategy --exchange binance');
  const lines = read(await readText(file), { confidence, horizonMinutes: Math.round(horizonHours * 60) });
  const report = createReporter(options.json);
  const result = await withDatabase(options, (database) =>
    writeCalls({
      database,
      bot,
      exchange,
      lines,
      onProgress: (done) =>
        report.advance('importing', done / lines.length, `${done} of ${lines.length} lines`),
    }),
  ).catch((error: unknown) => {
    throw saidByDatabase(error);
  });

  for (const { where, fault } of result.faults) report.warn(`${file}, ${where}: ${fault}`);
  const { newCount, knownCount, faults } = result;
  report.say(`${newCount} calls are new, ${knownCount} were known, ${faults.length} lines were refused`, {
    new: newCount,
    known: knownCount,
    refused: faults.length,
  });
  return faults.length === 0;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`the file ${file} cannot be read: name a file that is there`);
  }
}
