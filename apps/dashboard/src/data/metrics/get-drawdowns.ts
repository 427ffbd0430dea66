import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { read } from '../read.ts';

const drawdown = z.object({
  rank: z.number(),
  depth: z.number(),
  peak_on: z.string(),
  trough_on: z.string(),
  recovered_on: z.string().nullable(),
  duration_days: z.number(),
  recovery_days: z.number().nullable(),
  /** Null where it was read off a curve just now. */
  as_of: instant.nullable(),
});

export type Drawdown = z.infer<typeof drawdown>;

/** The five deepest falls of a bot's account, deepest first. */
export function getDrawdowns(name: string): Promise<Drawdown[]> {
  const query = api().from('bot_drawdowns').select('*').eq('bot_name', name).order('rank');
  return read('the drawdowns', query, z.array(drawdown));
}
