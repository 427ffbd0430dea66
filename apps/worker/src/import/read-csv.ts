import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { UsageError } from '../usage-error.ts';
import type { ImportedCall, ReadLine, Unsaid } from './imported-call.ts';
import { translateSymbol } from './translate-symbol.ts';

const required = ['time', 'symbol', 'side', 'take_profit', 'stop_loss'];
const optional = ['id', 'confidence', 'entry_price', 'limit_price', 'leverage', 'horizon_minutes', 'reason'];

const noNumber = 'is no number';
const number = z
  .string()
  .regex(/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i, noNumber)
  .max(40, noNumber)
  .transform(Number);
const whole = number.refine(
  (value) => Number.isInteger(value) && Math.abs(value) < 1e9,
  'is no whole number',
);

const noTime = 'is no time with its zone: write it like 2024-06-01T12:00:00Z';
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/, noTime)
  .transform((text) => Date.parse(text.replace(' ', 'T')))
  .refine((at) => !Number.isNaN(at), noTime);

const symbol = z.string().transform((text, context) => {
  const known = translateSymbol(text);
  if (known !== null) return known;
  context.addIssue({ code: 'custom', message: 'is neither a spot pair nor a perpetual' });
  return z.NEVER;
});

/** An empty cell says nothing. */
const said = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((cell) => (cell === '' ? undefined : cell), schema);

const line = z.object({
  time: said(time),
  symbol: said(symbol),
  side: z
    .string()
    .toUpperCase()
    .pipe(z.enum(['LONG', 'SHORT'], 'is neither LONG nor SHORT')),
  take_profit: said(number),
  stop_loss: said(number),
  id: said(z.string().optional()),
  confidence: said(number.optional()),
  entry_price: said(number.optional()),
  limit_price: said(number.optional()),
  leverage: said(number.optional()),
  horizon_minutes: said(whole.optional()),
  reason: said(
    z
      .string()
      .refine((text) => !text.includes('\0'), 'holds a NUL')
      .optional(),
  ),
});

/** Reads calls in columns: the required ones are named in the error when one is missing. */
export function readCsv(text: string, unsaid: Unsaid): ReadLine[] {
  return parseRows(text).map(({ record, info }) => {
    const where = `line ${info.lines}`;
    const parsed = line.safeParse(record);
    if (!parsed.success) return { where, call: null, fault: faultOf(parsed.error, record) };
    const result = toCall(parsed.data, unsaid);
    return typeof result === 'string'
      ? { where, call: null, fault: result }
      : { where, call: result, fault: null };
  });
}

interface Row {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

function parseRows(text: string): Row[] {
  try {
    return parse(text, {
      bom: true,
      columns: checkHeader,
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Row[];
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`this is no CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A column that is misspelt would be left out in silence. */
function checkHeader(header: string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = required.filter((name) => !names.includes(name));
  const unknown = names.filter((name) => ![...required, ...optional].includes(name));
  if (missing.length > 0) throw new UsageError(`the file has no column ${missing.join(', ')}`);
  if (unknown.length > 0)
    throw new UsageError(
      `the file has a column nobody knows: ${unknown.join(', ')}; known are ${[...required, ...optional].join(', ')}`,
    );
  return names;
}

function toCall(row: z.output<typeof line>, unsaid: Unsaid): ImportedCall | string {
  const confidence = row.confidence ?? unsaid.confidence;
  if (confidence === undefined) return 'it states no confidence, and --confidence is not given';
  return {
    clientId: row.id ?? `csv:${row.symbol}:${row.side}:${row.time}`,
    symbol: row.symbol,
    predictedAt: new Date(row.time).toISOString(),
    side: row.side,
    confidence,
    entryPrice: row.entry_price ?? null,
    limitPrice: row.limit_price ?? null,
    takeProfitPrice: row.take_profit,
    stopLossPrice: row.stop_loss,
    leverage: row.leverage ?? 1,
    horizonMinutes: row.horizon_minutes ?? unsaid.horizonMinutes,
    reason: row.reason ?? 'imported',
  };
}

function faultOf(error: z.ZodError, record: Row['record']): string {
  const [issue] = error.issues;
  const column = String(issue?.path[0] ?? '');
  const cell = record[column];
  if (cell === undefined || cell === '') return `${column} is empty`;
  return `${column} ${JSON.stringify(cell.slice(0, 40))} ${issue?.message}`;
}
