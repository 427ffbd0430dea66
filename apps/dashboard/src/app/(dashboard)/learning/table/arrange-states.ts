import type { ActionType, ActionValue } from '#data/learning/get-action-values.ts';
import type { PolicyState } from '#data/learning/get-states.ts';
import { isLowSample } from '#statistics/sample-floor.ts';

export interface StateRow extends PolicyState {
  /** What each action that was tried is believed to be worth, and how often it was. */
  readonly values: Partial<Record<ActionType, { readonly q: number; readonly tried: number }>>;
  /** What the policy would do; keeping the weight where nothing is known to be better. */
  readonly best: ActionType;
  /** True where an action that was tried was tried too seldom to rely on. */
  readonly isUnsure: boolean;
}

export const stateParts = ['regime', 'performance', 'weight', 'trend', 'correlation'] as const;

export type StatePart = (typeof stateParts)[number];

/** The Q-table with a row a state, the most visited first. */
export function arrangeStates(states: readonly PolicyState[], values: readonly ActionValue[]): StateRow[] {
  const byState = Map.groupBy(values, ({ state_hash }) => state_hash);
  return states
    .map((state) => {
      const own = byState.get(state.state_hash) ?? [];
      const known = Object.fromEntries(
        own.map(({ action_type, q_value, times_tried }) => [action_type, { q: q_value, tried: times_tried }]),
      ) as StateRow['values'];
      return { ...state, values: known, best: bestOf(own), isUnsure: isAnyUnsure(own) };
    })
    .sort((a, b) => b.times_visited - a.times_visited || (a.state_hash < b.state_hash ? -1 : 1));
}

function bestOf(values: readonly ActionValue[]): ActionType {
  const order = ['maintain', 'increase', 'decrease'];
  const [best] = values
    .filter(({ times_tried }) => times_tried > 0)
    .sort((a, b) => b.q_value - a.q_value || order.indexOf(a.action_type) - order.indexOf(b.action_type));
  return best === undefined || best.q_value < 0 ? 'maintain' : best.action_type;
}

function isAnyUnsure(values: readonly ActionValue[]): boolean {
  return values.length === 0 || values.some(({ times_tried }) => isLowSample(times_tried));
}

export type StateFilter = Readonly<Record<StatePart, string | null>> & { readonly sure: boolean };

/** The states that have every chosen part. */
export function filterStates(rows: readonly StateRow[], filter: StateFilter): StateRow[] {
  return rows.filter(
    (row) =>
      stateParts.every((part) => filter[part] === null || row[part] === filter[part]) &&
      !(filter.sure && row.isUnsure),
  );
}

/** How far the table has filled, in a sentence. */
export function summariseStates(rows: readonly StateRow[]): string {
  if (rows.length === 0) return 'No state has been met yet.';
  const unsure = rows.filter(({ isUnsure }) => isUnsure).length;
  const moves = rows.filter(({ best }) => best !== 'maintain').length;
  return `${rows.length} states met; in ${moves} the policy would change the weight; ${unsure} rest on too few tries.`;
}
