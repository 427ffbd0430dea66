import { getReadings } from '#data/market/get-readings.ts';
import { getSymbols } from '#data/market/get-symbols.ts';
import type { Market } from './judge-supply.ts';

/** What is needed to tell which needs the market meets. */
export async function readMarket(): Promise<Market> {
  const [symbols, readings] = await Promise.all([getSymbols(), getReadings()]);
  return { symbols, readings };
}
