import type { ServerResponse } from 'node:http';

/** What goes wrong with one reply. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  /** Whole by its headers, but the JSON stops in the middle. */
  | { readonly kind: 'half' }
  /** The connection breaks in the middle of the body. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'silent' }
  /** Another body than the one there should be. */
  | { readonly kind: 'body'; readonly body: unknown }
  /** The candle rows of a reply, changed: each an array in the exchange's own order of columns, oldest first. */
  | { readonly kind: 'rows'; readonly change: (rows: unknown[][]) => unknown[][] };

export function sendStatus(response: ServerResponse, fault: Fault & { kind: 'status' }, body: unknown): void {
  if (fault.retryAfterSeconds) response.setHeader('Retry-After', fault.retryAfterSeconds);
  send(response, fault.status, body);
}

export function sendPart(response: ServerResponse, body: string, kind: 'half' | 'cut'): void {
  const part = body.slice(0, body.length / 2);
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': kind === 'half' ? part.length : body.length,
  });
  if (kind === 'half') response.end(part);
  else response.write(part, () => response.destroy());
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
