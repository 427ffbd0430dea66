import type { Queryable } from '@quorum/local-stack';
import type { ImportedCall, ReadLine } from './imported-call.ts';

const batchSize = 500;

export interface ImportRequest {
  readonly database: Queryable;
  readonly bot: string;
  readonly exchange: string;
  readonly lines: readonly ReadLine[];
  readonly onProgress?: (done: number) => void;
}

export interface ImportResult {
  readonly newCount: number;
  readonly knownCount: number;
  /** One sentence a refused line, in the order of the file. */
  readonly faults: readonly { readonly where: string; readonly fault: string }[];
}

interface Answer {
  readonly place: number;
  readonly is_new: boolean;
  readonly fault: string | null;
}

/** Hands the readable calls to the database, which checks each as it checks a sent one; good ones are kept. */
export async function writeCalls(request: ImportRequest): Promise<ImportResult> {
  const lines = refuseRepeatedIds(request.lines);
  const answers = new Map<number, Answer>();
  for (let from = 0; from < lines.length; from += batchSize) {
    for (const answer of await writeBatch(request, lines, from)) answers.set(answer.place, answer);
    request.onProgress?.(Math.min(lines.length, from + batchSize));
  }
  const taken = [...answers.values()].filter(({ fault }) => fault === null);
  return {
    newCount: taken.filter(({ is_new }) => is_new).length,
    knownCount: taken.filter(({ is_new }) => !is_new).length,
    faults: lines.flatMap((line, place) => {
      const fault = line.fault ?? answers.get(place)?.fault ?? null;
      return fault === null ? [] : [{ where: line.where, fault }];
    }),
  };
}

function writeBatch(
  { database, bot, exchange }: ImportRequest,
  lines: readonly ReadLine[],
  from: number,
): Promise<Answer[]> {
  const calls = lines
    .slice(from, from + batchSize)
    .flatMap(({ call }, offset) => (call === null ? [] : [{ ...call, place: from + offset }]));
  return database.query<Answer>(
    'select place, is_new, fault from engine.import_predictions($1, $2, $3::jsonb)',
    [bot, exchange, JSON.stringify(calls)],
  );
}

/** An id may stand in a file once: of two calls under one id nobody could say which is meant. */
function refuseRepeatedIds(lines: readonly ReadLine[]): ReadLine[] {
  const first = new Map<string, string>();
  return lines.map((line) => {
    if (line.call === null) return line;
    const before = first.get(line.call.clientId);
    if (before === undefined) {
      first.set(line.call.clientId, line.where);
      return line;
    }
    return { where: line.where, call: null, fault: repeats(line.call, before) };
  });
}

function repeats({ clientId, symbol, side, predictedAt }: ImportedCall, before: string): string {
  return clientId.startsWith('csv:') || clientId.startsWith('freqtrade:')
    ? `a second ${side} of ${symbol} at ${predictedAt}: the first is ${before}; give both an id of their own`
    : `id ${clientId} stands at ${before} already`;
}
