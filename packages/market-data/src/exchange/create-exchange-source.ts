import { timeframes } from '@quorum/contracts';
import type { CandleBatch, CandleRequest, CandleSource } from '../candle-source.ts';
import { MarketDataError } from '../market-data-error.ts';
import { abortable } from './abortable.ts';
import { connectCcxt } from './connect-ccxt.ts';
import { dialectOf, type ExchangeName } from './dialect.ts';
import { ExchangeClock } from './exchange-clock.ts';
import { Lazy } from './lazy.ts';
import { listMarkets, type Market } from './list-markets.ts';
import { readPages } from './read-pages.ts';
import { pageSchema, parseReply, serverTimeSchema } from './reply-schemas.ts';
import { retry } from './retry.ts';
import { defaultRetryPolicy, type RetryPolicy } from './retry-policy.ts';
import { withDeadline } from './with-deadline.ts';

export interface ExchangeOptions {
  readonly exchange?: ExchangeName | undefined;
  /** Only these (`BTCUSDT`), in this order; all active spot markets when left out. */
  readonly symbols?: readonly string[] | undefined;
  /** Replaces the host of every API address. */
  readonly baseUrl?: string | undefined;
  /** For one reply to arrive whole. */
  readonly timeoutMs?: number | undefined;
  readonly retry?: Partial<RetryPolicy> | undefined;
  readonly now?: (() => number) | undefined;
}

export type Reachability =
  | { readonly reachable: true }
  | { readonly reachable: false; readonly reason: string };

export interface ExchangeSource extends CandleSource {
  /** Asks for the exchange's time once, without retries. */
  reachable(timeoutMs: number): Promise<Reachability>;
  /** Exchange minus own time in ms; null until it was asked. */
  clockSkewMs(): number | null;
}

/** Candles of an exchange through ccxt, which is loaded with the first question. */
export function createExchangeSource(options: ExchangeOptions = {}): ExchangeSource {
  const { exchange = 'binance', baseUrl, timeoutMs = 10_000, now = Date.now } = options;
  const policy: RetryPolicy = { ...defaultRetryPolicy, ...options.retry };
  const client = new Lazy(() => connectCcxt({ exchange, baseUrl, timeoutMs }));
  const clock = new ExchangeClock(async () => {
    return parseReply(serverTimeSchema, await (await client.get()).serverTime());
  }, now);
  const markets = new Lazy(() =>
    retry(
      `listing the markets of ${exchange}`,
      async () => listMarkets(await (await client.get()).markets()),
      policy,
    ),
  );

  async function marketOf(symbol: string): Promise<Market> {
    const market = (await markets.get()).get(symbol);
    if (market) return market;
    throw new MarketDataError(
      `${exchange} has no spot market ${symbol}: write it like BTCUSDT, or leave it out`,
    );
  }

  async function* candles(request: CandleRequest): AsyncGenerator<CandleBatch> {
    const { symbol, timeframe, signal } = request;
    const what = `reading ${symbol} ${timeframe} from ${exchange}`;
    const { unified } = await abortable(marketOf(symbol), signal);
    const exchangeNow = await retry(what, () => clock.time(), policy, signal);
    const fetchPage = async (since: number) => {
      const reply = await (await client.get()).candles(
        unified,
        timeframe,
        since,
        dialectOf(exchange).pageSize,
      );
      return parseReply(pageSchema, reply);
    };
    yield* readPages(exchange, request, exchangeNow, (since) =>
      retry(what, () => fetchPage(since), policy, signal),
    );
  }

  async function listSymbols() {
    const active = async () => [...(await markets.get()).values()].filter(({ isActive }) => isActive);
    const wanted = options.symbols ? await Promise.all(options.symbols.map(marketOf)) : await active();
    return wanted.map(({ symbol, base, quote }) => ({ symbol, base, quote }));
  }

  return {
    kind: 'exchange',
    exchange,
    describe: () => `${exchange} through ccxt (${options.symbols?.length ?? 'all'} symbols)`,
    symbols: listSymbols,
    timeframes: async () => {
      const offered = (await client.get()).timeframes();
      return timeframes.filter((timeframe) => offered.includes(timeframe));
    },
    coverage: async () => ({ first: null, last: null }),
    candles,
    fundingRates: async () => null,
    reachable: (limitMs) => checkReachable(exchange, clock, limitMs),
    clockSkewMs: () => clock.skewMs,
    close: async () => (await client.made)?.close(),
  };
}

async function checkReachable(
  exchange: string,
  clock: ExchangeClock,
  limitMs: number,
): Promise<Reachability> {
  try {
    await withDeadline(clock.time(), limitMs, () => new Error(`no answer within ${limitMs / 1000} s`));
    return { reachable: true };
  } catch (error) {
    return { reachable: false, reason: `${exchange} cannot be reached: ${(error as Error).message}` };
  }
}
