import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Timeframe, timeframes } from '@quorum/contracts';
import { MarketDataError } from '../market-data-error.ts';

/** The files of one symbol: a candle file per timeframe, and its funding where it is recorded. */
export interface SymbolFiles {
  readonly candles: ReadonlyMap<Timeframe, string>;
  readonly funding: string | null;
}

interface FoundFiles {
  readonly candles: Map<Timeframe, string>;
  funding: string | null;
}

const candleFile = /^(\w[\w.-]*)-(15m|1h|4h|1d)\.csv(?:\.gz)?$/;
const fundingFile = /^(\w[\w.-]*)-\d+h-funding\.csv(?:\.gz)?$/;
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
    const files = found.get(fundingFile.exec(name)?.[1] ?? '');
    if (files) files.funding = join(directory, name);
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
  const files = found.get(symbol) ?? { candles: new Map<Timeframe, string>(), funding: null };
  found.set(symbol, files);
  return files;
}

function addOnce(
  directory: string,
  candles: Map<Timeframe, string>,
  timeframe: Timeframe,
  name: string,
): void {
  const path = join(directory, name);
  const other = candles.get(timeframe);
  if (other) throw new MarketDataError(`${other} and ${path} are the same candles twice: remove one of them`);
  candles.set(timeframe, path);
}

function noneSentence(directory: string, names: string[]): string {
  const seen = names.length === 0 ? 'it is empty' : `it holds ${names.slice(0, 3).join(', ')}`;
  return `the candle folder ${directory} has no candle files (${seen}): it needs ${expected}`;
}
