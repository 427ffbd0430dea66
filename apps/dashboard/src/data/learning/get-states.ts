import { z } from 'zod';
import { api } from '../api.ts';
import { instant } from '../columns.ts';
import { readAll } from '../read-all.ts';

const state = z.object({
  state_hash: z.string(),
  regime: z.string(),
  performance: z.string(),
  weight: z.string(),
  trend: z.string(),
  correlation: z.string(),
  times_visited: z.number(),
  last_visited: instant.nullable(),
});

/** What the policy tells situations of a bot apart by; shared by all bots. */
export type PolicyState = z.infer<typeof state>;

/** Every state that was met. */
export function getStates(): Promise<PolicyState[]> {
  const page = (first: number, last: number) =>
    api().from('rl_state_space').select('*').gt('times_visited', 0).order('state_hash').range(first, last);
  return readAll('the states', page, state);
}
