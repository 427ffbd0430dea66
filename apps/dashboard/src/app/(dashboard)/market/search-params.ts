import { createLoader, parseAsBoolean, parseAsString } from 'nuqs/server';

/** What the address of the market page holds: the part of the market it shows. */
export const marketSearch = {
  exchange: parseAsString,
  symbol: parseAsString,
  /** Only the series that need attention. */
  trouble: parseAsBoolean.withDefault(false),
};

export const loadMarketSearch = createLoader(marketSearch);
