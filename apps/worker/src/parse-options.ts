import { timeframes } from '@quorum/contracts';
import { z } from 'zod';
import { UsageError } from './usage-error.ts';

const DAY = 24 * 60 * 60_000;

const date = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?$/,
    'is no date: write it like 2024-06-01 or 2024-06-01T12:00Z',
  )
  .transform((text, context) => {
    const at = Date.parse(text);
    if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(text.slice(0, 10))) {
      context.addIssue({ code: 'custom', message: 'is not a day of the calendar' });
      return z.NEVER;
    }
    return { at, isWholeDay: text.length === 10 };
  });

const symbols = z
  .string()
  .transform((text) => text.split(',').map((symbol) => symbol.trim().toUpperCase().replace('/', '')))
  .refine(
    (list) => list.every((symbol) => /^[A-Z0-9._-]{2,40}$/.test(symbol)),
    'is no list of symbols: write it like BTCUSDT,ETHUSDT',
  );

const noPort = 'is no port: it is a number from 1 to 65535';
const port = z.coerce.number(noPort).int(noPort).min(1, noPort).max(65535, noPort);

const noName = 'is no name: small letters, digits and dashes, as in my-bot';
const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, noName);

const noProbability = 'is no probability: it is a number above 0 and below 1';
const probability = z.coerce.number(noProbability).gt(0, noProbability).lt(1, noProbability);

const noRatio = 'is no ratio: write it like 0.04 for 4 %';
const noHours = 'is no number of hours from 0.25 to 720';

const noRhythm = 'is no part of a day: 1, 2, 3, 4, 6, 8, 12 or 24 hours';

const schema = z.object({
  name: slug.optional(),
  bot: slug.optional(),
  timeframe: z.enum(timeframes, 'is no timeframe we keep: 15m, 1h, 4h or 1d').optional(),
  confidence: probability.optional(),
  roi: z.coerce.number(noRatio).gt(0, noRatio).lt(10, noRatio).optional(),
  horizonHours: z.coerce.number(noHours).min(0.25, noHours).max(720, noHours).default(24),
  strategy: z.string().optional(),
  candles: z.string().optional(),
  exchange: z.string().optional(),
  exchangeUrl: z.string().optional(),
  family: slug.optional(),
  symbols: symbols.optional(),
  from: date.optional(),
  to: date.optional(),
  days: z.coerce
    .number('is no number of days')
    .int('is no whole number of days')
    .min(1, 'must be at least 1')
    .max(3660, 'must be at most 3660')
    .optional(),
  port: port.default(3000),
  apiPort: port.optional(),
  dataDir: z.string().optional(),
  databaseUrl: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'is no Postgres address: write it like postgres://user:password@host:5432/postgres',
    )
    .optional(),
  seed: z.string().optional(),
  asOf: date.optional(),
  scanEvery: z.coerce
    .number(noRhythm)
    .refine((hours) => [1, 2, 3, 4, 6, 8, 12, 24].includes(hours), noRhythm)
    .default(4),
  engine: z.enum(['native', 'embedded'], 'is no engine: native or embedded').optional(),
  report: z.string().optional(),
  picture: z.string().optional(),
  reset: z.boolean().default(false),
  dashboard: z.boolean().default(true),
  json: z.boolean().default(false),
});

export interface Options extends Omit<z.output<typeof schema>, 'from' | 'to' | 'asOf'> {
  /** Start and end of the replay, ms UTC; a whole day given as `to` is included. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly asOf?: number | undefined;
}

/** Turns the command line into values. Throws a UsageError that names the option and says how to write it. */
export function parseOptions(raw: Readonly<Record<string, unknown>>): Options {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = String(issue?.path[0] ?? 'option').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new UsageError(`--${name} ${JSON.stringify(raw[String(issue?.path[0])])} ${issue?.message}`);
  }
  const { from, to, asOf, ...rest } = parsed.data;
  const end = to === undefined ? undefined : to.at + (to.isWholeDay ? DAY : 0);
  if (from !== undefined && end !== undefined && from.at >= end) {
    throw new UsageError(`--from ${String(raw.from)} is not before --to ${String(raw.to)}`);
  }
  return { ...rest, from: from?.at, to: end, asOf: asOf?.at };
}
