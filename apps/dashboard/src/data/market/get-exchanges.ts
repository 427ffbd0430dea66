import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';

const exchange = z.object({ exchange: z.string(), kind: z.enum(['exchange', 'recorded', 'simulated']) });

export type Exchange = z.infer<typeof exchange>;

/** Where prices come from, and whether they are real. Read once a request. */
export const getExchanges = cache((): Promise<Exchange[]> => {
  const query = api().from('exchanges').select('exchange, kind').order('exchange');
  return read('the exchanges', query, z.array(exchange));
});
