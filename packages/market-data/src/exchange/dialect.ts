import type { ReadingMetric } from '../candle-source.ts';
import { MarketDataError } from '../market-data-error.ts';

const DAY = 86_400_000;

/** What differs between exchanges once ccxt has done its part. */
export interface Dialect {
  readonly ccxtId: CcxtId;
  /** Candles per request that the exchange really gives. */
  readonly pageSize: number;
  readonly paging: Paging;
  /** The quote that most of its coins are traded in. */
  readonly quote: 'USDT' | 'USD';
  /** ccxt options; spot markets only keeps the start short. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Before this time (ms UTC) the exchange has no spot candle of anything; null where asking costs nothing. */
  readonly opensAt: number | null;
  /** Its linear perpetuals; null for an exchange that is asked for spot only. */
  readonly perpetual: PerpetualDialect | null;
}

/**
 * `onward`: a page starts with the first candle at or after the time asked for. `window`: it holds what lies
 * between two times, so an empty one does not mean the end. `newest`: only the newest `pageSize` candles are kept.
 */
export type Paging = 'onward' | 'window' | 'newest';

type CcxtId = 'binance' | 'binanceusdm' | 'kraken' | 'coinbaseexchange' | 'bybit' | 'okx';

export interface PerpetualDialect {
  readonly ccxtId: CcxtId;
  readonly options: Readonly<Record<string, unknown>>;
  readonly readings: Readonly<Record<ReadingMetric, ReadingDialect>>;
}

export interface ReadingDialect {
  readonly pageSize: number;
  /** How far back the exchange answers, in ms; null where it keeps all. */
  readonly keeps: number | null;
}

const keepsAll = (pageSize: number): ReadingDialect => ({ pageSize, keeps: null });

/** Page sizes and histories as the exchanges' REST documentation gives them. */
const dialects = {
  binance: {
    ccxtId: 'binance',
    pageSize: 1000,
    paging: 'onward',
    quote: 'USDT',
    options: { fetchMarkets: { types: ['spot'] }, fetchMargins: false },
    opensAt: null,
    perpetual: {
      ccxtId: 'binanceusdm',
      options: { fetchMarkets: { types: ['linear'] }, fetchMargins: false },
      readings: {
        funding: keepsAll(1000),
        // A start further back than 30 days is refused, so there is an hour to spare.
        'open-interest': { pageSize: 500, keeps: 30 * DAY - 3_600_000 },
        'long-short-ratio': { pageSize: 500, keeps: 30 * DAY - 3_600_000 },
        basis: keepsAll(1000),
      },
    },
  },
  kraken: {
    ccxtId: 'kraken',
    pageSize: 720,
    paging: 'newest',
    quote: 'USD',
    options: {},
    opensAt: null,
    perpetual: null,
  },
  coinbase: {
    // Coinbase Exchange: its candles are public, and one request lists all its markets.
    ccxtId: 'coinbaseexchange',
    pageSize: 300,
    paging: 'window',
    quote: 'USD',
    options: {},
    opensAt: Date.UTC(2015, 0, 1),
    perpetual: null,
  },
  bybit: {
    ccxtId: 'bybit',
    pageSize: 1000,
    paging: 'window',
    quote: 'USDT',
    options: { fetchMarkets: { types: ['spot'] } },
    opensAt: Date.UTC(2021, 0, 1),
    perpetual: {
      ccxtId: 'bybit',
      options: { fetchMarkets: { types: ['linear'] } },
      readings: {
        funding: keepsAll(200),
        'open-interest': keepsAll(200),
        'long-short-ratio': keepsAll(500),
        basis: keepsAll(1000),
      },
    },
  },
  okx: {
    ccxtId: 'okx',
    // 300 for new candles; for old ones OKX has given 100 or 300, and the newest of a window only.
    pageSize: 100,
    paging: 'window',
    quote: 'USDT',
    options: { fetchMarkets: { types: ['spot'] } },
    opensAt: Date.UTC(2017, 0, 1),
    perpetual: {
      ccxtId: 'okx',
      options: { fetchMarkets: { types: ['swap'] } },
      readings: {
        funding: { pageSize: 100, keeps: 93 * DAY },
        'open-interest': { pageSize: 100, keeps: 60 * DAY },
        'long-short-ratio': { pageSize: 100, keeps: 60 * DAY },
        basis: keepsAll(100),
      },
    },
  },
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
