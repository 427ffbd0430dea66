/** Which way a call bets. */
export type Side = 'LONG' | 'SHORT';

/** What a bot said. Prices in quote currency, times in ms since the epoch (UTC), horizon in ms. */
export interface Call {
  readonly side: Side;
  readonly predictedAt: number;
  readonly takeProfit: number;
  readonly stopLoss: number;
  /** Enter only at this price or better; null enters at the next open. */
  readonly limit: number | null;
  readonly leverage: number;
  /** How long the call waits to enter, and how long it lives from its entry on. */
  readonly horizon: number;
}

/** 1 where a rising price is good for the call, -1 where it is bad. */
export function directionOf(side: Side): 1 | -1 {
  return side === 'LONG' ? 1 : -1;
}
