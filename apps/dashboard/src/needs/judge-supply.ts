import type { SymbolReadings } from '#data/market/get-readings.ts';
import type { MarketSymbol } from '#data/market/get-symbols.ts';

/** Whether the market has something a bot needs beside candles. */
export interface Supply {
  readonly need: string;
  /** On how many of the followed symbols the bot finds it; null where the page cannot tell. */
  readonly symbolCount: number | null;
  readonly followedCount: number;
  /** When the newest of it was known; null where it has no time of its own, or there is none. */
  readonly newestAt: string | null;
}

export interface Market {
  readonly symbols: readonly MarketSymbol[];
  readonly readings: readonly SymbolReadings[];
}

/** A mean over fewer coins says nothing: the bots of packages/bots/src/cross-market abstain then. */
const fewestCoins = 5;

const timeOf: Readonly<Record<string, (row: SymbolReadings) => string | null>> = {
  funding: ({ funded_at }) => funded_at,
  'open-interest': ({ open_interest_at }) => open_interest_at,
  'long-short-ratio': ({ long_short_ratio_at }) => long_short_ratio_at,
  basis: ({ basis_at }) => basis_at,
};

/** Looks for one need on every symbol that is followed now. */
export function judgeSupply(need: string, { symbols, readings }: Market): Supply {
  const followed = symbols.filter(({ delisted_at }) => delisted_at === null);
  const supply = { need, followedCount: followed.length, newestAt: null };
  if (need === 'cross-section') return { ...supply, symbolCount: amongEnough(followed) };
  if (need === 'benchmark') return { ...supply, symbolCount: besideBitcoin(followed) };
  const time = timeOf[need];
  if (!time) return { ...supply, symbolCount: null };
  const isFollowed = new Set(followed.map(keyOf));
  const times = readings
    .filter((row) => isFollowed.has(keyOf(row)))
    .map(time)
    .filter((at) => at !== null)
    .sort();
  return { ...supply, symbolCount: times.length, newestAt: times.at(-1) ?? null };
}

/** The needs that no followed symbol meets. */
export function missingNeeds(needs: readonly string[], market: Market): string[] {
  return needs.filter((need) => judgeSupply(need, market).symbolCount === 0);
}

function amongEnough(followed: readonly MarketSymbol[]): number {
  const exchanges = Map.groupBy(followed, ({ exchange }) => exchange);
  return followed.filter(({ exchange }) => (exchanges.get(exchange)?.length ?? 0) >= fewestCoins).length;
}

/** Bitcoin is no benchmark for itself. */
function besideBitcoin(followed: readonly MarketSymbol[]): number {
  const bitcoin = followed.filter(({ base_asset }) => base_asset === 'BTC');
  const exchanges = new Set(bitcoin.map(({ exchange }) => exchange));
  return followed.filter(({ exchange, base_asset }) => exchanges.has(exchange) && base_asset !== 'BTC')
    .length;
}

function keyOf({ exchange, symbol }: { exchange: string; symbol: string }): string {
  return `${exchange} ${symbol}`;
}
