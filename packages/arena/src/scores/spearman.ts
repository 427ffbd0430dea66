import { type Figure, known, unknownBecause } from '@quorum/metrics';
import { ranksOf } from './ranks.ts';

/**
 * How far trust orders bots as their skill does. Trust that is the same for all orders nobody: 0. Skill that is the
 * same for all has no order.
 */
export function spearman(trust: readonly number[], skill: readonly number[]): Figure {
  if (isConstant(trust)) return known(0);
  if (isConstant(skill)) return unknownBecause('all bots have the same skill');
  return known(correlation(ranksOf(trust), ranksOf(skill)));
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [ofA, ofB] = [centred(a), centred(b)];
  return dot(ofA, ofB) / Math.sqrt(dot(ofA, ofA) * dot(ofB, ofB));
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0);
}
