/** What a world is like. Which numbers were matched to which is in the README. */
export interface Variant {
  readonly name: string;
  readonly sentence: string;
  readonly days: number;
  readonly bots: number;
  readonly coins: number;
  readonly families: number;
  readonly regimes: number;
  readonly skills: SkillSettings;
  /** How long a regime lasts: `random` on average, `fixed` always, each regime in turn. */
  readonly regimeDays: { readonly random: number } | { readonly fixed: number };
  readonly labelAccuracy: number;
  /** The share of calls that are made. */
  readonly participation: number;
  /** Correlation of the coins' directions, and of what makes bots err together, from coin to coin. */
  readonly coinCorrelation: number;
  /** Variance of errors that all bots have in common, and that a family has in common beyond it. */
  readonly commonErrors: number;
  readonly familyErrors: number;
  readonly degradation: DegradationSettings | null;
}

/** A bot's skill = its base, uniform in `base`, plus what the regime adds, kept within `limits`. */
export interface SkillSettings {
  readonly base: readonly [number, number];
  /** Standard deviation of what a regime adds, before it is centred on the bot's base. */
  readonly regimeSpread: number;
  /** Correlation of what a regime adds to a bot with what it adds to its family. */
  readonly familyShare: number;
  readonly limits: readonly [number, number];
}

/** Some bots, each of another family where there are enough, fall from one skill to another on a day of their own. */
export interface DegradationSettings {
  readonly bots: number;
  readonly from: number;
  readonly to: number;
  /** The first and last day, as shares of all days, on which it may begin. */
  readonly between: readonly [number, number];
}
