import type { Timeframe } from '@quorum/contracts';
import type { Indicator } from '@quorum/indicators';
import type { CrossSection } from './cross-section.ts';
import type { Readings } from './readings.ts';

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
  /** This coin priced in the benchmark, over the candles both have; null where `benchmark` is, or its candle is missing. */
  readonly againstBenchmark: MarketView | null;
  /** All symbols of the exchange over this symbol's candle `ago`; null where it is not known. */
  crossSection(ago?: number): CrossSection | null;
  // Readings up to `closedAt` and not older than the first candle; null when there are none.
  /** Funding of the perpetual future: a fraction of the position a payment, from longs to shorts when positive. */
  readonly funding: Readings | null;
  /** Open interest of the perpetual future, in units of the base asset. */
  readonly openInterest: Readings | null;
  /** Accounts that are long for each that is short, above 0. */
  readonly longShortRatio: Readings | null;
  /** Price of the perpetual future over the spot price, minus 1. */
  readonly basis: Readings | null;
}
