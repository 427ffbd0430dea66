import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';
import { probationStatuses } from '../trust/get-standings.ts';

const probation = z.object({
  status: z.enum(probationStatuses),
  is_on_probation: z.boolean(),
  is_quarantined: z.boolean(),
  probation_started_at: instant.nullable(),
  probation_prediction_count: z.number(),
  probation_correct_count: z.number(),
  probation_accuracy_rate: z.number().nullable(),
  strike_count: z.number(),
  disabled_at: instant.nullable(),
  reviewed_at: instant.nullable(),
  reason: z.string(),
  chance_of_luck: z.number().nullable(),
});

export type Probation = z.infer<typeof probation>;

/** Whether a bot may vote, and why. A row for every bot. */
export function getProbation(name: string): Promise<Probation> {
  const query = api().from('bot_probation_status').select('*').eq('bot_name', name).single();
  return read('the probation', query, probation);
}
