import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';

/** Confidence from which a decision becomes a recommendation; null where none is set. Read once a request. */
export const getThreshold = cache(async (): Promise<number | null> => {
  const query = api()
    .from('settings')
    .select('value')
    .eq('setting_name', 'recommendation_threshold')
    .maybeSingle();
  const setting = await read('the threshold', query, z.object({ value: z.number() }).nullable());
  return setting?.value ?? null;
});
