import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const health = z.object({
  exchange: z.string(),
  kind: z.enum(['exchange', 'recorded', 'simulated']),
  state: z.enum(['ok', 'failing', 'out', 'unasked', 'recorded']),
  reason: z.string().nullable(),
  asked_at: instant.nullable(),
  answered_at: instant.nullable(),
  failing_since: instant.nullable(),
  last_closed_at: instant.nullable(),
  symbol_count: z.number(),
  clock_skew_ms: z.number().nullable(),
  is_clock_off: z.boolean(),
});

export type ExchangeHealth = z.infer<typeof health>;

/** How every exchange does, judged by the database as it answers. Read once a request. */
export const getExchangeHealth = cache((): Promise<ExchangeHealth[]> => {
  const query = api().from('exchange_health').select('*').order('exchange');
  return read('the health of the exchanges', query, z.array(health));
});
