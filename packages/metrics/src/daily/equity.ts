import { assertFinite } from '../check-input.ts';

/** Equity from daily returns: starts at 1 (index 0, before the first day), never below 0. Throws on a non-number. */
export function equityOf(returns: readonly number[]): number[] {
  assertFinite(returns, 'Return');
  const equity = [1];
  for (const change of returns) equity.push(equity.at(-1)! * Math.max(0, 1 + change));
  return equity;
}
