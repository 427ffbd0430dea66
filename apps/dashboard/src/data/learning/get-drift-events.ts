import { z } from 'zod';
import { api } from '../api.ts';
import { read } from '../read.ts';

const driftEvent = z.object({
  event_id: z.number(),
  subject: z.enum(['bot', 'ensemble']),
  bot_name: z.string().nullable(),
  detected_on: z.string(),
  began_on: z.string(),
  direction: z.enum(['worse', 'better']),
  statistic: z.number(),
  threshold: z.number(),
  rate_before: z.number().nullable(),
  rate_since: z.number().nullable(),
  note: z.string(),
});

/** When a bot, or the ensemble's calibration, left what was expected of it. */
export type DriftEvent = z.infer<typeof driftEvent>;

/** The newest alarms. */
export function getDriftEvents(limit: number): Promise<DriftEvent[]> {
  const query = api()
    .from('drift_events')
    .select('*')
    .order('detected_on', { ascending: false })
    .order('event_id', { ascending: false })
    .limit(limit);
  return read('the drift alarms', query, z.array(driftEvent));
}
