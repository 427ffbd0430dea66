import { generateWorld } from '../world/generate-world.ts';
import { readWorld } from '../world/read-world.ts';
import { variantNamed } from '../world/variants.ts';
import type { World } from '../world/world.ts';

/** Where a world comes from: small enough to send to another process, which then opens it itself. */
export type WorldSource = { readonly file: string } | { readonly variant: string; readonly seed: number };

export async function openWorld(source: WorldSource): Promise<World> {
  if ('file' in source) return readWorld(source.file);
  return generateWorld(variantNamed(source.variant), source.seed);
}

/** What people call it. */
export function nameOfSource(source: WorldSource): string {
  return 'file' in source ? source.file : `${source.variant}-${source.seed}`;
}
