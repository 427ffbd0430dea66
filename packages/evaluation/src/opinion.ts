import type { Decision, Direction } from './decision.ts';

/** What a method makes of a decision: a side, and how likely a rise is where it says so. */
export interface Opinion {
  readonly direction: Direction;
  /** Null for a method that states none. */
  readonly probability: number | null;
  /** Orders its opinions from the least to the most certain; null where it does not tell them apart. */
  readonly confidence: number | null;
}

/** A way to decide on the same calls. */
export interface Method {
  readonly name: string;
  readonly label: string;
  /** Null where it keeps silent. */
  opinionOf(decision: Decision): Opinion | null;
}
