import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const regimeModel = z.object({
  stay_probability: z.number(),
  label_accuracy: z.number(),
  regime_prior_strength: z.number(),
  bot_prior_strength: z.number(),
  crowd_rate: z.number(),
  as_of: instant.nullable(),
});

/** What the belief about regimes and the expectation of bots rest on; before the first estimate, what is assumed. */
export type RegimeModel = z.infer<typeof regimeModel>;

export function getRegimeModel(): Promise<RegimeModel> {
  return read('the model of regimes', api().from('regime_model').select('*').single(), regimeModel);
}
