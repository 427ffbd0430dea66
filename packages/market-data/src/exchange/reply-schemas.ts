import { z } from 'zod';
import { TransientError } from './exchange-client.ts';

/** ccxt's unified market, the parts read here. */
export const marketsSchema = z.record(
  z.string(),
  z.object({
    id: z.string(),
    symbol: z.string(),
    base: z.string(),
    quote: z.string(),
    spot: z.boolean(),
    swap: z.boolean().nullish(),
    active: z.boolean().nullish(),
    created: z.number().nullish(),
  }),
);

/** Rows are looked at one by one: a bad one is left out, the page is kept. */
export const pageSchema = z.array(z.unknown());

const price = z.number().positive();

/** ccxt's OHLCV row; some exchanges add columns. */
export const rowSchema = z.tuple(
  [z.number().int(), price, price, price, price, z.number().nonnegative()],
  z.unknown(),
);

export const serverTimeSchema = z.number().int().positive();

/** A reply of another shape is taken for a garbled one, which is worth another attempt. */
export function parseReply<Schema extends z.ZodType>(schema: Schema, reply: unknown): z.output<Schema> {
  const parsed = schema.safeParse(reply);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TransientError(
    `the reply has another shape than expected (${issue?.path.join('.')} ${issue?.message})`,
  );
}
