import { cache } from 'react';
import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';

/** The share of its equity that a bot stakes on each trade. Read once a request. */
export const getStake = cache(async (): Promise<number> => {
  const query = api().from('settings').select('value').eq('setting_name', 'stake_ratio').single();
  return (await read('the settings', query, z.object({ value: z.number() }))).value;
});
