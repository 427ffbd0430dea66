import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const packages = join(import.meta.dirname, '..', '..', '..', 'packages');

export interface Golden {
  readonly tolerance: number;
}

/** A file of cases that SQL and TypeScript share; each names where its numbers come from. */
export function readGolden<Cases>(owner: 'contracts' | 'metrics', name: string): Cases & Golden {
  return JSON.parse(readFileSync(join(packages, owner, 'golden', `${name}.json`), 'utf8'));
}

/** The number within the file's tolerance; null is null. */
export function close({ tolerance }: Golden, value: number | null | undefined): unknown {
  return value == null ? null : expect.closeTo(value, -Math.log10(tolerance));
}

/** The same figures within the file's tolerance. */
export function near(golden: Golden, figures: Record<string, number | null | undefined>): object {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, close(golden, value)]));
}

export function closeList(golden: Golden, values: readonly (number | null)[]): unknown[] {
  return values.map((value) => close(golden, value));
}
