/** What everybody knows about a crowd before its first day. */
export interface Crowd {
  readonly name: string;
  readonly days: number;
  readonly bots: number;
  readonly coins: number;
  readonly regimes: number;
}

/** A day as a method may see it: the noisy label of its regime, and what each bot says of each coin. */
export interface Day {
  /** From 0. */
  readonly index: number;
  readonly label: number;
  /** `votes[bot][coin]`: 1 up, −1 down, 0 silent. */
  readonly votes: readonly Int8Array[];
}

/** A bot that loses its skill: from this day on it has `skill[regime]` instead of its own. */
export interface Degradation {
  readonly bot: number;
  readonly fromDay: number;
  readonly skill: readonly number[];
}

/** A crowd, its calls and their outcomes, with the truth that only scores and oracles may see. */
export interface World extends Crowd {
  /** `skill[bot][regime]`: the probability that a call is right. */
  readonly skill: readonly (readonly number[])[];
  /** `family[bot]`: bots of a family err together. */
  readonly family: readonly number[];
  /** `regime[day]`: the true one. */
  readonly regime: readonly number[];
  /** `label[day]`: what a method is told of it. */
  readonly label: readonly number[];
  /** `votes[day][bot][coin]`: 1 up, −1 down, 0 silent. */
  readonly votes: readonly (readonly Int8Array[])[];
  /** `outcome[day][coin]`: 1 up, −1 down. */
  readonly outcome: readonly Int8Array[];
  readonly degradations: readonly Degradation[];
}

/** The day as methods see it. */
export function dayOf(world: World, index: number): Day {
  return { index, label: world.label[index]!, votes: world.votes[index]! };
}

/** What methods know of the world before its first day; nothing of the truth goes with it. */
export function crowdOf({ name, days, bots, coins, regimes }: World): Crowd {
  return { name, days, bots, coins, regimes };
}
