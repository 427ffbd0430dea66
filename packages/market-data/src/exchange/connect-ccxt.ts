import type { Exchange } from 'ccxt';
import { askReadings } from './ask-readings.ts';
import { dialectOf, type ExchangeName } from './dialect.ts';
import { type ExchangeClient, TransientError } from './exchange-client.ts';
import { withDeadline } from './with-deadline.ts';

export interface CcxtOptions {
  readonly exchange: ExchangeName;
  readonly markets: 'spot' | 'perpetual';
  /** Replaces the host of every API address: a proxy, or a server on loopback. */
  readonly baseUrl?: string | undefined;
  readonly timeoutMs: number;
}

type Ccxt = typeof import('ccxt');

/** Loads ccxt (about a second) and wraps one of its exchanges. No other file loads ccxt. */
export async function connectCcxt(choice: CcxtOptions): Promise<ExchangeClient> {
  const { exchange, timeoutMs } = choice;
  const ccxt = await import('ccxt');
  const client = createClient(ccxt, choice);
  const { paging } = dialectOf(exchange);

  return {
    serverTime: () => translated(ccxt, client, () => client.fetchTime()),
    // Without `true` ccxt would hand out a first failure for ever.
    markets: () => translated(ccxt, client, () => client.loadMarkets(true)),
    candles: (symbol, timeframe, { since, until, limit }) => {
      const params = paging === 'window' ? { until } : {};
      return translated(ccxt, client, () => client.fetchOHLCV(symbol, timeframe, since, limit, params));
    },
    readings: (symbol, metric, window) =>
      translated(ccxt, client, () => askReadings(exchange, client, symbol, metric, window)),
    timeframes: () => Object.keys(client.timeframes),
    close: () => client.close(),
  };

  function createClient(library: Ccxt, { markets, baseUrl }: CcxtOptions): Exchange {
    const dialect = dialectOf(exchange);
    const { ccxtId, options } = markets === 'spot' ? dialect : (dialect.perpetual ?? dialect);
    const created: Exchange = new library[ccxtId]({ enableRateLimit: true, timeout: timeoutMs, options });
    // Some exchanges list their currencies in a request of its own, for precisions that candles do not need.
    created.has.fetchCurrencies = false;
    if (baseUrl) created.urls.api = rehost(created.urls.api, baseUrl) as typeof created.urls.api;
    hardenFetch(library, created, timeoutMs);
    leaveOutDarkPools(created);
    return created;
  }
}

/**
 * ccxt times the headers but not the body, throws a cut-off body raw, and hands on a reply that is no JSON
 * as text, which reads as rows of single letters. All three become its own retryable errors here.
 */
function hardenFetch(ccxt: Ccxt, client: Exchange, timeoutMs: number): void {
  const fetch = client.fetch.bind(client);
  client.fetch = async (...request: Parameters<typeof fetch>) => {
    const late = () => new ccxt.RequestTimeout(`${client.id} gave no whole reply within ${timeoutMs} ms`);
    const reply: unknown = await withDeadline(fetch(...request), timeoutMs, late).catch((error: Error) => {
      throw error instanceof ccxt.BaseError
        ? error
        : new ccxt.NetworkError(`${client.id} broke off: ${error.message}`);
    });
    if (typeof reply === 'string')
      throw new ccxt.BadResponse(`${client.id} sent no JSON: "${reply.slice(0, 60)}"`);
    return reply;
  };
}

/** ccxt gives Kraken's dark pools (`XXBTZUSD.d`) the names of the open markets, which they would replace. */
function leaveOutDarkPools(client: Exchange): void {
  const fetchMarkets = client.fetchMarkets.bind(client);
  client.fetchMarkets = async (...query: Parameters<typeof fetchMarkets>) =>
    (await fetchMarkets(...query)).filter((market) => !market?.id?.endsWith('.d'));
}

async function translated<Reply>(ccxt: Ccxt, client: Exchange, call: () => Promise<Reply>): Promise<Reply> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof ccxt.OperationFailed)) throw error;
    throw new TransientError(error.message, { retryAfterMs: retryAfter(client), cause: error });
  }
}

function retryAfter(client: Exchange): number | null {
  const headers: Record<string, string | undefined> = client.last_response_headers ?? {};
  const seconds = Number(headers['Retry-After']);
  return seconds > 0 ? seconds * 1000 : null;
}

/** Some hosts are templates (`https://api.{hostname}`), so the address is cut, not parsed. */
function rehost(addresses: unknown, baseUrl: string): unknown {
  if (typeof addresses === 'string')
    return addresses.replace(/^https?:\/\/[^/]*/, baseUrl.replace(/\/$/, ''));
  const entries = Object.entries(addresses as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, address]) => [name, rehost(address, baseUrl)]));
}
