import { z } from 'zod';

const schema = z.object({
  /** Set by the platform: the database as its owner. */
  SUPABASE_DB_URL: z.string().min(1),
  /** What the caller must bring as its bearer token. */
  QUORUM_INGEST_SECRET: z.string().min(16, 'must have at least 16 characters'),
  QUORUM_EXCHANGE: z.string().default('binance'),
  /** As in BTCUSDT,ETHUSDT; what the database follows when left out. */
  QUORUM_SYMBOLS: z
    .string()
    .transform((text) => text.split(',').map((symbol) => symbol.trim().toUpperCase()))
    .optional(),
  /** Another address of the exchange's API: a mirror or a proxy. */
  QUORUM_EXCHANGE_URL: z.url().optional(),
  /** The platform ends a request after 150 s; pg_net waits for 60 s. */
  QUORUM_TIME_BOX_SECONDS: z.coerce.number().positive().max(140).default(50),
});

export interface Settings {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly exchange: string;
  readonly symbols: readonly string[] | null;
  readonly exchangeUrl: string | undefined;
  readonly timeBoxMs: number;
}

/** Throws a sentence that names the variable when one is missing or wrong. */
export function readSettings(environment: Readonly<Record<string, string>>): Settings {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`ingest-prices cannot start: ${issue?.path.join('.')} ${issue?.message}`);
  }
  const { data } = parsed;
  return {
    databaseUrl: data.SUPABASE_DB_URL,
    secret: data.QUORUM_INGEST_SECRET,
    exchange: data.QUORUM_EXCHANGE,
    symbols: data.QUORUM_SYMBOLS ?? null,
    exchangeUrl: data.QUORUM_EXCHANGE_URL,
    timeBoxMs: data.QUORUM_TIME_BOX_SECONDS * 1000,
  };
}
