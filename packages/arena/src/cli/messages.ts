import type { WorldScore } from '../scores/score-world.ts';
import type { WorldSource } from './world-source.ts';

/** What a worker is asked. */
export interface Task {
  readonly source: WorldSource;
  readonly only: readonly string[] | null;
  readonly save: string | null;
}

/** What it answers, the last of them once. */
export type Answer =
  | { readonly kind: 'day'; readonly method: string; readonly day: number }
  | { readonly kind: 'score'; readonly score: WorldScore }
  | { readonly kind: 'failure'; readonly message: string };
