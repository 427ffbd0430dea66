import type { Candle, Timeframe } from '@quorum/contracts';

/** Candles of one timeframe, oldest first; missing ones are simply absent. */
export interface CandleSeries {
  readonly timeframe: Timeframe;
  readonly candles: readonly Candle[];
}

/** A funding payment: a fraction of the notional, paid by longs to shorts when positive. */
export interface FundingRate {
  readonly fundedAt: number;
  readonly rate: number;
}

/** What trading costs at a venue, all as fractions of the notional. */
export interface Costs {
  readonly takerFee: number;
  readonly makerFee: number;
  readonly slippage: number;
  readonly maintenanceMargin: number;
}

/** Everything outside the call that its path depends on. */
export interface Market {
  /** The finest series that covers the call. */
  readonly series: CandleSeries;
  /** Finer series that may settle a candle holding both levels, finest first. */
  readonly finer: readonly CandleSeries[];
  readonly costs: Costs;
  readonly funding: readonly FundingRate[];
  readonly delisting: { readonly at: number; readonly reason: string } | null;
}
