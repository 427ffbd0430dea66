import { MarketDataError } from '../market-data-error.ts';

/** What differs between exchanges once ccxt has done its part. */
export interface Dialect {
  /** Candles per request that the exchange really gives. */
  readonly pageSize: number;
  /** ccxt options; spot markets only keeps the start short. */
  readonly options: Readonly<Record<string, unknown>>;
}

const dialects = {
  binance: { pageSize: 1000, options: { fetchMarkets: { types: ['spot'] }, fetchMargins: false } },
} as const satisfies Record<string, Dialect>;

export type ExchangeName = keyof typeof dialects;

export const exchangeNames = Object.keys(dialects) as readonly ExchangeName[];

export function dialectOf(exchange: ExchangeName): Dialect {
  return dialects[exchange];
}

/** For names that come from outside. */
export function parseExchangeName(name: string): ExchangeName {
  const found = exchangeNames.find((known) => known === name);
  if (found) return found;
  throw new MarketDataError(
    `there is no exchange "${name}": choose one of ${exchangeNames.join(', ')}, or simulated`,
  );
}
