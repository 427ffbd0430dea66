import { generateWorld } from '../world/generate-world.ts';
import type { Variant } from '../world/variant.ts';
import { variantNamed } from '../world/variants.ts';
import type { World } from '../world/world.ts';

/** A world of a second's work: the kind called `name`, with fewer days, bots and coins. */
export function smallWorld(name = 'standard', seed = 1, changes: Partial<Variant> = {}): World {
  const size = { days: 30, bots: 9, coins: 5, families: 3 };
  return generateWorld({ ...variantNamed(name), ...size, ...changes }, seed);
}
