import type { Crowd, Day } from './world/world.ts';

/** What a method makes of a day, before it knows how the day ends. */
export interface Decision {
  /** What the vote of each bot counted: below zero, the bot votes against itself. */
  readonly weights: readonly number[];
  /** 1 up or −1 down, coin by coin. */
  readonly consensus: readonly number[];
  /** The chance that the consensus is right, coin by coin; null if the method claims none. */
  readonly probability: readonly number[] | null;
  /** How much it believes each bot today, in any unit: only the order counts. Null if it ranks nobody. */
  readonly trust: readonly number[] | null;
}

/** A bot that a method thinks has got worse, once the outcome of `day` was in. */
export interface Alarm {
  readonly day: number;
  readonly bot: number;
}

/** A method on its way through a world: a day to decide, its outcome, the next day. */
export interface Learner {
  /** Comes first. */
  open?(crowd: Crowd): void | Promise<void>;
  decide(day: Day): Decision | Promise<Decision>;
  /** `outcome[coin]` of the day just decided: 1 up, −1 down. */
  reveal(outcome: Int8Array): void | Promise<void>;
  /** All alarms so far; only for methods that watch their bots. Asked once, before `close`. */
  alarms?(): readonly Alarm[] | Promise<readonly Alarm[]>;
  /** Comes last, also after a failure. */
  close?(): void | Promise<void>;
}
