import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Timeframe } from '@quorum/contracts';
import type { CandleSource } from '../candle-source.ts';
import { collectCandles } from '../collect-candles.ts';
import { exchangeInfoReply, klineReply, tickerReply } from './binance-replies.ts';

/** What goes wrong with one reply. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  /** Whole by its headers, but the JSON stops in the middle. */
  | { readonly kind: 'half' }
  /** The connection breaks in the middle of the body. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'silent' }
  /** The rows of a `klines` reply, changed. */
  | { readonly kind: 'rows'; readonly change: (rows: unknown[][]) => unknown[][] };

export interface BinanceServerOptions {
  readonly source: CandleSource;
  /** The exchange's clock, ms UTC. */
  readonly now?: (() => number) | undefined;
  /** Asked before each reply. */
  readonly faultFor?: ((path: string) => Fault | undefined) | undefined;
}

/** A candle source as an exchange on loopback that speaks Binance's REST dialect, with faults on request. */
export async function serveAsBinance({ source, now = Date.now, faultFor }: BinanceServerOptions) {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    answer(request, response).catch((error: Error) =>
      send(response, 500, { code: -1000, msg: error.message }),
    );
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const fault = faultFor?.(url.pathname);
    if (fault?.kind === 'silent') return;
    if (fault?.kind === 'status') return sendStatus(response, fault);
    const reply = await replyTo(source, url, now());
    if (reply === null) return send(response, 404, { code: -1121, msg: 'Invalid symbol.' });
    const body = fault?.kind === 'rows' ? fault.change(reply as unknown[][]) : reply;
    if (fault?.kind === 'half' || fault?.kind === 'cut') sendPart(response, JSON.stringify(body), fault.kind);
    else send(response, 200, body);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, paths, close, [Symbol.asyncDispose]: close };
}

async function replyTo(source: CandleSource, { pathname, searchParams }: URL, now: number): Promise<unknown> {
  const symbols = await source.symbols();
  if (pathname === '/api/v3/time') return { serverTime: now };
  if (pathname === '/api/v3/exchangeInfo') return exchangeInfoReply(symbols, now);
  const wanted = symbols.filter(({ symbol }) => symbol === (searchParams.get('symbol') ?? symbol));
  if (wanted.length === 0) return null;
  if (pathname === '/api/v3/klines') return klines(source, wanted[0]!.symbol, searchParams, now);
  if (pathname !== '/api/v3/ticker/24hr') return null;
  const tickers = await Promise.all(wanted.map(({ symbol }) => ticker(source, symbol, now)));
  return searchParams.has('symbol') ? tickers[0] : tickers;
}

/** Like Binance, the last row is the candle that is still open. */
async function klines(source: CandleSource, symbol: string, query: URLSearchParams, now: number) {
  const timeframe = query.get('interval') as Timeframe;
  const limit = Math.min(1000, Number(query.get('limit') ?? 500));
  const reply = klineReply(timeframe);
  const from = Number(query.get('startTime') ?? now - limit * reply.step);
  const to = Math.min(Number(query.get('endTime') ?? now), now, from + limit * reply.step - 1) + 1;
  const { candles } = await collectCandles(
    source.candles({ symbol, timeframe, from, to, asOf: now + reply.step }),
  );
  return candles.slice(0, limit).map(reply.row);
}

async function ticker(source: CandleSource, symbol: string, now: number) {
  const day = { symbol, timeframe: '15m', from: now - 86_400_000, to: now, asOf: now } as const;
  return tickerReply(symbol, (await collectCandles(source.candles(day))).candles);
}

function sendStatus(response: ServerResponse, fault: Fault & { kind: 'status' }): void {
  if (fault.retryAfterSeconds) response.setHeader('Retry-After', fault.retryAfterSeconds);
  send(response, fault.status, { code: -1003, msg: `fault on request: ${fault.status}` });
}

function sendPart(response: ServerResponse, body: string, kind: 'half' | 'cut'): void {
  const part = body.slice(0, body.length / 2);
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': kind === 'half' ? part.length : body.length,
  });
  if (kind === 'half') response.end(part);
  else response.write(part, () => response.destroy());
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
