import { createReadStream } from 'node:fs';
import { MarketDataError } from '../market-data-error.ts';
import { inflateFile } from './inflate-file.ts';

/** Thrown after the last whole line before the place where a file cannot be read any further. */
export class BrokenFileError extends MarketDataError {}

/** Streams the lines of a `.csv` or `.csv.gz` file, many at a time; the byte order mark and CRs are taken off. */
export async function* readLines(path: string): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of path.endsWith('.gz') ? inflateFile(path) : createReadStream(path)) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield lines.map(withoutCarriageReturn);
    }
  } catch (error) {
    throw new BrokenFileError(breakSentence(error), { cause: error });
  }
  if (rest) yield [withoutCarriageReturn(rest)];
}

function withoutCarriageReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function breakSentence(error: unknown): string {
  const detail = error instanceof Error ? error.message : String(error);
  return `the file cannot be read any further (${detail}); copy or download it again`;
}
