import { candleOpen, type Timeframe, timeframeMs, timeframes } from '@quorum/contracts';
import type {
  CandleBatch,
  CandleRequest,
  CandleSource,
  Coverage,
  ReadingHistory,
  ReadingRequest,
} from '../candle-source.ts';
import { MarketDataError } from '../market-data-error.ts';
import { abortable } from './abortable.ts';
import { checkReachable, type Reachability } from './check-reachable.ts';
import { dialectOf, type ExchangeName } from './dialect.ts';
import type { Window } from './exchange-client.ts';
import { ExchangeClock } from './exchange-clock.ts';
import type { Market } from './list-markets.ts';
import { readingRows } from './map-reading.ts';
import { openMarkets } from './open-markets.ts';
import { readPages } from './read-pages.ts';
import { readReadings } from './read-readings.ts';
import { pageSchema, parseReply, serverTimeSchema } from './reply-schemas.ts';
import { retry } from './retry.ts';
import { defaultRetryPolicy, type RetryPolicy } from './retry-policy.ts';

export interface ExchangeOptions {
  readonly exchange?: ExchangeName | undefined;
  /** Only these (`BTCUSDT`), in this order; all active spot markets when left out. */
  readonly symbols?: readonly string[] | undefined;
  /** Instead of all, when `symbols` is left out: those of these that the exchange trades. */
  readonly usualSymbols?: readonly string[] | undefined;
  /** Replaces the host of every API address. */
  readonly baseUrl?: string | undefined;
  /** For one reply to arrive whole. */
  readonly timeoutMs?: number | undefined;
  readonly retry?: Partial<RetryPolicy> | undefined;
  readonly now?: (() => number) | undefined;
}

export interface ExchangeSource extends CandleSource {
  /** Asks for the exchange's time once, without retries. */
  reachable(timeoutMs: number): Promise<Reachability>;
}

/** Candles and readings of an exchange through ccxt, which is loaded with the first question. */
export function createExchangeSource(options: ExchangeOptions = {}): ExchangeSource {
  const { exchange = 'binance', baseUrl, timeoutMs = 10_000, now = Date.now } = options;
  const policy: RetryPolicy = { ...defaultRetryPolicy, ...options.retry };
  const dialect = dialectOf(exchange);
  const connection = { exchange, baseUrl, timeoutMs, policy, now };
  const spot = openMarkets({ ...connection, kind: 'spot' });
  const perpetual = openMarkets({ ...connection, kind: 'perpetual' });
  const everListed = new Set<string>();
  const clock = new ExchangeClock(async () => {
    return parseReply(serverTimeSchema, await (await spot.client.get()).serverTime());
  }, now);

  async function marketOf(symbol: string): Promise<Market> {
    const market = (await spot.markets.get()).get(symbol);
    if (market) return market;
    throw new MarketDataError(
      `${exchange} has no spot market ${symbol}: write it like BTC${dialect.quote}, or leave it out`,
    );
  }

  async function* candles(request: CandleRequest): AsyncGenerator<CandleBatch> {
    const { symbol, timeframe, signal } = request;
    const what = `reading ${symbol} ${timeframe} from ${exchange}`;
    const { unified, createdAt } = await abortable(marketOf(symbol), signal);
    const exchangeNow = await retry(what, () => clock.time(), policy, signal);
    const from = Math.max(request.from, createdAt ?? dialect.opensAt ?? 0);
    const fetchPage = async (window: Window) =>
      parseReply(pageSchema, await (await spot.client.get()).candles(unified, timeframe, window));
    const paged = {
      exchange,
      paging: dialect.paging,
      pageSize: dialect.pageSize,
      exchangeNow,
      fetchPage: (window: Window) => retry(what, () => fetchPage(window), policy, signal),
    };
    yield* readPages(paged, { ...request, from });
  }

  async function readings(request: ReadingRequest): Promise<ReadingHistory | null> {
    if (dialect.perpetual === null) return null;
    const { metric, symbol, signal } = request;
    const market = (await abortable(perpetual.markets.get(), signal)).get(symbol);
    if (!market) return null;
    const what = `reading ${metric} of ${symbol} from ${exchange}`;
    const exchangeNow = await retry(what, () => clock.time(), policy, signal);
    const from = Math.max(request.from, market.createdAt ?? 0);
    const fetchRows = async (window: Window) => {
      const client = await perpetual.client.get();
      return readingRows(metric, await client.readings(market.unified, metric, window));
    };
    const { [metric]: readingDialect } = dialect.perpetual.readings;
    return readReadings(exchange, { ...request, from }, readingDialect, exchangeNow, (window) =>
      retry(what, () => fetchRows(window), policy, signal),
    );
  }

  async function coverage(symbol: string, timeframe: Timeframe): Promise<Coverage> {
    const { createdAt } = await marketOf(symbol);
    if (dialect.paging !== 'newest') return { first: createdAt ?? dialect.opensAt, last: null };
    const what = `asking ${exchange} for the time`;
    const open = candleOpen(await retry(what, () => clock.time(), policy), timeframe);
    return { first: open - (dialect.pageSize - 1) * timeframeMs(timeframe), last: null };
  }

  async function listSymbols() {
    const wanted = options.symbols ? await namedMarkets(options.symbols) : await activeMarkets();
    return wanted.map(({ symbol, base, quote }) => ({ symbol, base, quote }));
  }

  /** A name that was never known is a mistake; one that is gone was delisted, which must not stop the others. */
  async function namedMarkets(symbols: readonly string[]): Promise<Market[]> {
    const markets = await spot.markets.get();
    const kept = symbols.filter((symbol) => markets.has(symbol) || !everListed.has(symbol));
    for (const symbol of markets.keys()) everListed.add(symbol);
    return Promise.all(kept.map(marketOf));
  }

  async function activeMarkets(): Promise<Market[]> {
    const markets = await spot.markets.get();
    const usual = options.usualSymbols ?? [...markets.keys()];
    return usual.flatMap((symbol) => markets.get(symbol) ?? []).filter(({ isActive }) => isActive);
  }

  return {
    kind: 'exchange',
    exchange,
    describe: () => `${exchange} through ccxt (${countSymbols(options)} symbols)`,
    symbols: listSymbols,
    timeframes: async () => {
      const offered = (await spot.client.get()).timeframes();
      return timeframes.filter((timeframe) => offered.includes(timeframe));
    },
    coverage,
    candles,
    readings,
    reachable: (limitMs) => checkReachable(exchange, clock, limitMs),
    clockSkewMs: () => clock.skewMs,
    close: async () => {
      await (await spot.client.made)?.close();
      await (await perpetual.client.made)?.close();
    },
  };
}

function countSymbols({ symbols, usualSymbols }: ExchangeOptions): string {
  if (symbols) return String(symbols.length);
  return usualSymbols ? `up to ${usualSymbols.length}` : 'all';
}
