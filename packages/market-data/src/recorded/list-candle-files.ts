import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Timeframe, timeframes } from '@quorum/contracts';
import type { ReadingMetric } from '../candle-source.ts';
import { MarketDataError } from '../market-data-error.ts';

/** The files of one symbol: a candle file per timeframe, and one per metric that is recorded. */
export interface SymbolFiles {
  readonly candles: ReadonlyMap<Timeframe, string>;
  readonly readings: ReadonlyMap<ReadingMetric, string>;
}

interface FoundFiles {
  readonly candles: Map<Timeframe, string>;
  readonly readings: Map<ReadingMetric, string>;
}

const candleFile = /^(\w[\w.-]*)-(15m|1h|4h|1d)\.csv(?:\.gz)?$/;
const readingFile = /^(\w[\w.-]*)-\d+[mhd]-(funding|oi|long-short|basis)\.csv(?:\.gz)?$/;
const metricOfName: Readonly<Record<string, ReadingMetric>> = {
  funding: 'funding',
  oi: 'open-interest',
  'long-short': 'long-short-ratio',
  basis: 'basis',
};
const expected = `files like BTCUSDT-15m.csv.gz or BTCUSDT-1h.csv (timeframes ${timeframes.join(', ')})`;

/**
 * Finds the candle files of one folder or several by their names; symbols in alphabetical order. Of several, some may
 * hold nothing but readings of the others' symbols.
 */
export async function listCandleFiles(
  directories: readonly string[],
): Promise<ReadonlyMap<string, SymbolFiles>> {
  const files = (await Promise.all(directories.map(filesIn))).flat();
  const found = new Map<string, FoundFiles>();
  for (const { directory, name } of files) {
    const [, symbol, timeframe] = candleFile.exec(name) ?? [];
    if (symbol) addOnce(directory, filesOf(found, symbol).candles, timeframe as Timeframe, name);
  }
  if (found.size === 0) throw new MarketDataError(noneSentence(directories, files));
  for (const { directory, name } of files) {
    const [, symbol, metric] = readingFile.exec(name) ?? [];
    const known = found.get(symbol ?? '');
    if (known) addOnce(directory, known.readings, metricOfName[metric!]!, name);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface FileIn {
  readonly directory: string;
  readonly name: string;
}

async function filesIn(directory: string): Promise<FileIn[]> {
  return (await fileNames(directory)).map((name) => ({ directory, name }));
}

async function fileNames(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort();
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'is not a readable folder';
    throw new MarketDataError(`the candle folder ${directory} ${why}: name a folder with ${expected}`, {
      cause: error,
    });
  }
}

function filesOf(found: Map<string, FoundFiles>, symbol: string): FoundFiles {
  const files: FoundFiles = found.get(symbol) ?? { candles: new Map(), readings: new Map() };
  found.set(symbol, files);
  return files;
}

function addOnce<Kind>(directory: string, files: Map<Kind, string>, kind: Kind, name: string): void {
  const path = join(directory, name);
  const other = files.get(kind);
  if (other) throw new MarketDataError(`${other} and ${path} hold the same twice: remove one of them`);
  files.set(kind, path);
}

function noneSentence(directories: readonly string[], files: readonly FileIn[]): string {
  const names = files.slice(0, 3).map(({ name }) => name);
  const seen = names.length === 0 ? 'it is empty' : `it holds ${names.join(', ')}`;
  return `the candle folder ${directories.join(' and ')} has no candle files (${seen}): it needs ${expected}`;
}
