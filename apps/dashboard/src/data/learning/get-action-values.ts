import { z } from 'zod';
import { api } from '../api.ts';
import { readAll } from '../read-all.ts';

export const actionTypes = ['increase', 'maintain', 'decrease'] as const;

export type ActionType = (typeof actionTypes)[number];

const actionValue = z.object({
  state_hash: z.string(),
  action_type: z.enum(actionTypes),
  q_value: z.number(),
  times_tried: z.number(),
});

/** What an action is believed to be worth in a state. */
export type ActionValue = z.infer<typeof actionValue>;

/** The whole Q-table: at most three rows a state. */
export function getActionValues(): Promise<ActionValue[]> {
  const page = (first: number, last: number) =>
    api()
      .from('rl_q_table')
      .select('state_hash, action_type, q_value, times_tried')
      .order('state_hash')
      .order('action_type')
      .range(first, last);
  return readAll('the Q-table', page, actionValue);
}
