import type { Timeframe } from '@quorum/contracts';
import type { Indicator } from '@quorum/indicators';

/** One payment of a perpetual future: a fraction of the position, paid by longs to shorts when positive. */
export interface FundingPayment {
  readonly fundedAt: number;
  readonly rate: number;
}

/**
 * One symbol and timeframe at one moment: the closed candles up to `closedAt`, nothing later.
 * `ago` counts candles back from the newest (0). Reading before the first candle throws: a bot declares its warm-up.
 */
export interface MarketView {
  readonly timeframe: Timeframe;
  /** Number of candles that can be read. */
  readonly length: number;
  /** When the newest candle closed, in ms UTC: the moment of the decision. */
  readonly closedAt: number;
  openedAt(ago?: number): number;
  open(ago?: number): number;
  high(ago?: number): number;
  low(ago?: number): number;
  close(ago?: number): number;
  volume(ago?: number): number;
  /** The indicator's value, or null where it is not known yet. */
  at(indicator: Indicator, ago?: number): number | null;
  /** The indicator's value; throws where it is not known, for a bot that has declared enough warm-up. */
  value(indicator: Indicator, ago?: number): number;
  /** BTC on the same exchange and timeframe at the same moment; null if unknown, and for BTC itself. */
  readonly benchmark: MarketView | null;
  /** Payments up to `closedAt` and not older than the first candle, newest last; null when there are none. */
  readonly funding: readonly FundingPayment[] | null;
}
