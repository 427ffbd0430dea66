import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CandleSource } from '../candle-source.ts';
import { type Fault, send, sendPart, sendStatus } from './fault.ts';
import { Question } from './question.ts';

export interface ExchangeServerOptions {
  readonly source: CandleSource;
  /** The exchange's clock, ms UTC. */
  readonly now?: (() => number) | undefined;
  /** Asked before each reply. */
  readonly faultFor?: ((path: string) => Fault | undefined) | undefined;
}

/** How one exchange answers. */
export interface RestDialect {
  /** The reply's body; null for a path or a market that the exchange does not have. */
  reply(question: Question): Promise<unknown>;
  /** What it sends beside a status of 400 and above. */
  refusal(status: number, message: string): unknown;
}

/** Thrown by a dialect to answer with a status and the exchange's own words. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
  }
}

/** A candle source as an exchange on loopback that speaks the given REST dialect, with faults on request. */
export async function serveExchange(
  dialect: RestDialect,
  { source, now = Date.now, faultFor }: ExchangeServerOptions,
) {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    answer(request, response).catch((error: Error) => {
      if (error instanceof Refusal) send(response, error.status, error.body);
      else send(response, 500, dialect.refusal(500, error.message));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const fault = faultFor?.(url.pathname);
    if (fault?.kind === 'silent') return;
    if (fault?.kind === 'body') return send(response, 200, fault.body);
    if (fault?.kind === 'status') {
      const refusal = dialect.refusal(fault.status, `fault on request: ${fault.status}`);
      return sendStatus(response, fault, refusal);
    }
    const change = fault?.kind === 'rows' ? fault.change : undefined;
    const body = await dialect.reply(new Question(url, source, now(), change));
    if (body === null) send(response, 404, dialect.refusal(404, 'not found'));
    else if (fault?.kind === 'half' || fault?.kind === 'cut')
      sendPart(response, JSON.stringify(body), fault.kind);
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
