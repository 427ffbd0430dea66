import { getReadings, type SymbolReadings } from '#data/market/get-readings.ts';
import { getSymbols } from '#data/market/get-symbols.ts';
import type { MarketFilter } from '#data/market/market-filter.ts';
import { isChosen } from './is-chosen.ts';

/** The readings of the chosen symbols that are still listed. */
export async function readFollowedReadings(filter: MarketFilter): Promise<SymbolReadings[]> {
  const [readings, symbols] = await Promise.all([getReadings(), getSymbols()]);
  const delisted = symbols.filter(({ delisted_at }) => delisted_at !== null);
  return readings.filter((row) => isChosen(row, filter) && !delisted.some((gone) => isChosen(row, gone)));
}
