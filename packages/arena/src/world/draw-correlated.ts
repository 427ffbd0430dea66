import type { Random } from './random.ts';

/** One normal a coin; any two correlate by `correlation`. */
export function drawCorrelated(coins: number, correlation: number, random: Random): number[] {
  const shared = Math.sqrt(correlation) * random.normal();
  return Array.from({ length: coins }, () => shared + Math.sqrt(1 - correlation) * random.normal());
}
