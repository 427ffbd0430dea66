/** LONG is 1, SHORT is −1. */
export type Direction = 1 | -1;

/** The ways to weigh a vote, in the order of `vote_strategies.place`. */
export const strategyNames = ['equal', 'accuracy', 'trust', 'log_odds', 'situation', 'covariance'] as const;
export type StrategyName = (typeof strategyNames)[number];

/** One decision of the crowd on one symbol, as it was stored, with what became of the price. */
export interface Decision {
  readonly symbol: string;
  /** ms UTC. */
  readonly decidedAt: number;
  /** What kind of market it looked like then; null where too little was known. */
  readonly regime: string | null;
  readonly direction: Direction;
  /** Calibrated probability that the price is higher 24 hours later. */
  readonly probability: number;
  readonly equalDirection: Direction;
  /** Share of the voters on the side of the majority. */
  readonly equalShare: number;
  readonly voters: readonly string[];
  /** In the order of `voters`. */
  readonly directions: readonly Direction[];
  /** By strategy: above 0 is LONG. */
  readonly scores: readonly number[];
  /** By strategy: calibrated probability that the price is higher 24 hours later. */
  readonly probabilities: readonly number[];
  /** By strategy: how much the vote listened to it. */
  readonly shares: readonly number[];
  readonly price: number;
  /** Move of the price in the 24 hours after; null where it is not known. */
  readonly move: number | null;
  /** Funding rates of these 24 hours, added up: longs pay them. 0 where none are recorded. */
  readonly funding: number;
  readonly isRecommended: boolean;
}

/** What it costs to trade, as fractions of the notional and per side. */
export interface Costs {
  readonly fee: number;
  readonly slippage: number;
}
