import { getActionValues } from '#data/learning/get-action-values.ts';
import { getStates } from '#data/learning/get-states.ts';
import { arrangeStates, type StateRow } from './arrange-states.ts';

/** The Q-table with a row a state. */
export async function readStates(): Promise<StateRow[]> {
  const [states, values] = await Promise.all([getStates(), getActionValues()]);
  return arrangeStates(states, values);
}
