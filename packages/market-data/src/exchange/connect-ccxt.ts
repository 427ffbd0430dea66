import type { Exchange } from 'ccxt';
import { dialectOf, type ExchangeName } from './dialect.ts';
import { type ExchangeClient, TransientError } from './exchange-client.ts';
import { withDeadline } from './with-deadline.ts';

export interface CcxtOptions {
  readonly exchange: ExchangeName;
  /** Replaces the host of every API address: a proxy, or a server on loopback. */
  readonly baseUrl?: string | undefined;
  readonly timeoutMs: number;
}

type Ccxt = typeof import('ccxt');

/** Loads ccxt (about a second) and wraps one of its exchanges. No other file imports ccxt. */
export async function connectCcxt({ exchange, baseUrl, timeoutMs }: CcxtOptions): Promise<ExchangeClient> {
  const ccxt = await import('ccxt');
  const { options } = dialectOf(exchange);
  const client: Exchange = new ccxt[exchange]({ enableRateLimit: true, timeout: timeoutMs, options });
  if (baseUrl) client.urls.api = rehost(client.urls.api, baseUrl) as typeof client.urls.api;
  hardenFetch(ccxt, client, timeoutMs);

  return {
    serverTime: () => translated(ccxt, client, () => client.fetchTime()),
    // Without `true` ccxt would hand out a first failure for ever.
    markets: () => translated(ccxt, client, () => client.loadMarkets(true)),
    candles: (symbol, timeframe, since, limit) =>
      translated(ccxt, client, () => client.fetchOHLCV(symbol, timeframe, since, limit)),
    timeframes: () => Object.keys(client.timeframes),
    close: () => client.close(),
  };
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

function rehost(addresses: unknown, baseUrl: string): unknown {
  if (typeof addresses === 'string') return baseUrl.replace(/\/$/, '') + new URL(addresses).pathname;
  const entries = Object.entries(addresses as Record<string, unknown>);
  return Object.fromEntries(entries.map(([name, address]) => [name, rehost(address, baseUrl)]));
}
