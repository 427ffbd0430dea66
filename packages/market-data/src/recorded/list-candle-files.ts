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

/** Finds the candle files of a folder by their names; symbols in alphabetical order. */
export async function listCandleFiles(directory: string): Promise<ReadonlyMap<string, SymbolFiles>> {
  const names = await fileNames(directory);
  const found = new Map<string, FoundFiles>();
  for (const name of names) {
    const [, symbol, timeframe] = candleFile.exec(name) ?? [];
    if (symbol) addOnce(directory, filesOf(found, symbol).candles, timeframe as Timeframe, name);
  }
  if (found.size === 0) throw new MarketDataError(noneSentence(directory, names));
  for (const name of names) {
    const [, symbol, metric] = readingFile.exec(name) ?? [];
    const files = found.get(symbol ?? '');
    if (files) addOnce(directory, files.readings, metricOfName[metric!]!, name);
  }
  return found;
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

function noneSentence(directory: string, names: string[]): string {
  const seen = names.length === 0 ? 'it is empty' : `it holds ${names.slice(0, 3).join(', ')}`;
  return `the candle folder ${directory} has no candle files (${seen}): it needs ${expected}`;
}
