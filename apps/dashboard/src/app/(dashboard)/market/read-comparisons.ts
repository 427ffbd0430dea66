import { getPriceComparisons, type PriceComparison } from '#data/market/get-price-comparisons.ts';
import type { MarketFilter } from '#data/market/market-filter.ts';
import { isChosen } from './is-chosen.ts';

/** The comparisons in which either side was chosen. */
export async function readComparisons(filter: MarketFilter): Promise<PriceComparison[]> {
  const all = await getPriceComparisons();
  return all.filter(
    (row) =>
      isChosen(row, filter) || isChosen({ exchange: row.other_exchange, symbol: row.other_symbol }, filter),
  );
}
