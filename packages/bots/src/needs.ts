import type { MarketView } from './market-view.ts';

/** Data beyond the symbol's own candles, each with how to tell that a market has it. */
const presence = {
  benchmark: (market: MarketView) => market.benchmark !== null,
  'cross-section': (market: MarketView) => market.crossSection() !== null,
  funding: (market: MarketView) => market.funding !== null,
  'open-interest': (market: MarketView) => market.openInterest !== null,
  'long-short-ratio': (market: MarketView) => market.longShortRatio !== null,
  basis: (market: MarketView) => market.basis !== null,
} as const;

export type Need = keyof typeof presence;

export const needs = Object.keys(presence) as readonly Need[];

/** The first of a bot's needs that this market does not meet; null when all are met. */
export function missingNeed(wanted: readonly Need[], market: MarketView): Need | null {
  return wanted.find((need) => !presence[need](market)) ?? null;
}
