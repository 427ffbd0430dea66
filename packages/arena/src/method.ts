import type { Learner } from './learner.ts';
import type { World } from './world/world.ts';

/** A way of listening to a crowd that can be put into the table beside others. */
export interface Method {
  /** Its name on the command line and in JSON. */
  readonly key: string;
  /** Its name in the table. */
  readonly title: string;
  /** A fresh learner for one world. Only oracles may look at the world itself. */
  create(world: World): Learner;
  /** The most regret that its weights may have in a world, where it promises one. */
  regretBound?(world: World): number;
}
