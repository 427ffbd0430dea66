import { setTimeout as sleep } from 'node:timers/promises';
import { MarketDataError } from '../market-data-error.ts';
import { abortable } from './abortable.ts';
import { TransientError } from './exchange-client.ts';
import { delayAfter, type RetryPolicy } from './retry-policy.ts';

/** Repeats a call while its errors are transient, then says how often it tried and what stood in the way. */
export async function retry<Value>(
  what: string,
  call: () => Promise<Value>,
  policy: RetryPolicy,
  signal?: AbortSignal,
): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    try {
      return await abortable(call(), signal);
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof TransientError))
        throw new MarketDataError(refusal(what, error), { cause: error });
      const delay = delayAfter(attempt, error, policy);
      if (delay === null) throw new MarketDataError(surrender(what, attempt, error), { cause: error });
      await sleep(delay, undefined, signal ? { signal } : {});
    }
  }
}

function refusal(what: string, error: unknown): string {
  return `${what} failed: ${error instanceof Error ? error.message : String(error)}`;
}

function surrender(what: string, attempts: number, { message, retryAfterMs }: TransientError): string {
  const later = retryAfterMs ? `try again in ${Math.ceil(retryAfterMs / 1000)} s` : 'try again later';
  return `${what} failed after ${attempts} attempts: ${message}; ${later}`;
}
