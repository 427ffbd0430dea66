import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';
import { probationStatuses } from '../trust/get-standings.ts';

const probationEvent = z.object({
  event_id: z.number(),
  happened_at: instant,
  from_status: z.enum(probationStatuses),
  to_status: z.enum(probationStatuses),
  reason: z.string(),
  decided_count: z.number().nullable(),
  correct_count: z.number().nullable(),
  chance_of_luck: z.number().nullable(),
  is_reversal: z.boolean(),
});

/** A decision about a bot. */
export type ProbationEvent = z.infer<typeof probationEvent>;

/** The newest decisions about a bot, newest first. */
export function getProbationEvents(name: string, limit: number): Promise<ProbationEvent[]> {
  const query = api()
    .from('bot_probation_events')
    .select('*')
    .eq('bot_name', name)
    .order('happened_at', { ascending: false })
    .limit(limit);
  return read('the decisions about the bot', query, z.array(probationEvent));
}
