import { setTimeout as sleep } from 'node:timers/promises';
import { MarketDataError } from '../market-data-error.ts';
import { abortable } from './abortable.ts';
import { TransientError } from './exchange-client.ts';

export interface RetryPolicy {
  readonly attempts: number;
  readonly firstDelayMs: number;
  /** No wait is longer; an exchange that asks for more is given up on. */
  readonly maxDelayMs: number;
  /** Uniform in [0, 1): spreads the attempts of many workers. */
  readonly random: () => number;
}

export const defaultRetryPolicy: RetryPolicy = {
  attempts: 5,
  firstDelayMs: 500,
  maxDelayMs: 60_000,
  random: Math.random,
};

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

/** Doubles from attempt to attempt, between half and all of it by chance; null when it is time to give up. */
function delayAfter(attempt: number, error: TransientError, policy: RetryPolicy): number | null {
  const asked = error.retryAfterMs ?? 0;
  if (attempt >= policy.attempts || asked > policy.maxDelayMs) return null;
  const backoff = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
  return Math.max(asked, backoff * (0.5 + 0.5 * policy.random()));
}

function refusal(what: string, error: unknown): string {
  return `${what} failed: ${error instanceof Error ? error.message : String(error)}`;
}

function surrender(what: string, attempts: number, { message, retryAfterMs }: TransientError): string {
  const later = retryAfterMs ? `try again in ${Math.ceil(retryAfterMs / 1000)} s` : 'try again later';
  return `${what} failed after ${attempts} attempts: ${message}; ${later}`;
}
