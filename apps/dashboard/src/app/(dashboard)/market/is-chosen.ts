import type { MarketFilter } from '#data/market/market-filter.ts';

/** Whether a row belongs to the part of the market that is shown. */
export function isChosen(
  row: { exchange: string; symbol: string },
  { exchange, symbol }: MarketFilter,
): boolean {
  return (exchange === null || row.exchange === exchange) && (symbol === null || row.symbol === symbol);
}
