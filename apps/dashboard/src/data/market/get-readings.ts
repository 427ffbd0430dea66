import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { instant, numeric } from '../columns.ts';
import { readAll } from '../read-all.ts';

const readings = z.object({
  exchange: z.string(),
  symbol: z.string(),
  funded_at: instant.nullable(),
  funding_rate: numeric.nullable(),
  open_interest_at: instant.nullable(),
  open_interest: numeric.nullable(),
  long_short_ratio_at: instant.nullable(),
  long_short_ratio: numeric.nullable(),
  basis_at: instant.nullable(),
  basis: numeric.nullable(),
});

export type SymbolReadings = z.infer<typeof readings>;

/** What the derivatives market last told about every symbol; null where it told nothing. Read once a request. */
export const getReadings = cache((): Promise<SymbolReadings[]> => {
  const page = (from: number, to: number) =>
    api().from('reading_freshness').select('*').order('symbol').order('exchange').range(from, to);
  return readAll('the readings', page, readings);
});
