import type { Timeframe } from '@quorum/contracts';

/** A stretch of one exchange's candles: those that opened in [from, through), ms UTC. */
export interface MarketWindow {
  readonly exchange: string;
  readonly timeframe: Timeframe;
  readonly from: number;
  readonly through: number;
}

/** The same of one symbol. */
export interface SymbolWindow extends MarketWindow {
  readonly symbol: string;
}
