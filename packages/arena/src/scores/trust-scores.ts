import { type Figure, known, unknownBecause } from '@quorum/metrics';
import type { Decision } from '../learner.ts';
import { skillsOn } from '../world/skills-on.ts';
import type { World } from '../world/world.ts';
import { spearman } from './spearman.ts';

/** Mean rank correlation of trust with the skill of the day, over days from 0, the last one not included. */
export function meanSpearman(world: World, decisions: readonly Decision[], from: number, to: number): Figure {
  const figures = decisions
    .slice(from, to)
    .map(({ trust }, index) =>
      trust === null ? unknownBecause('it ranks nobody') : spearman(trust, skillsOn(world, from + index)),
    );
  if (figures.length === 0) return unknownBecause(`the world ends before day ${from + 1}`);
  const unknown = figures.find(({ value }) => value === null);
  if (unknown !== undefined) return unknown;
  return known(figures.reduce((sum, { value }) => sum + value!, 0) / figures.length);
}
