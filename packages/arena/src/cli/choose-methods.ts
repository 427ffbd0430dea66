import type { Method } from '../method.ts';

/** Every score is measured against these. */
const yardsticks = ['equal', 'oracle'];

/** The methods that were asked for, in the order of the table, with what they are measured against. */
export function chooseMethods(methods: readonly Method[], only: readonly string[] | null): Method[] {
  return methods.filter(({ key }) => only === null || only.includes(key) || yardsticks.includes(key));
}
