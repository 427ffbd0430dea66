import type { TransientError } from './exchange-client.ts';

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

/** Doubles from attempt to attempt, between half and all of it by chance; null when it is time to give up. */
export function delayAfter(attempt: number, error: TransientError, policy: RetryPolicy): number | null {
  const asked = error.retryAfterMs ?? 0;
  if (attempt >= policy.attempts || asked > policy.maxDelayMs) return null;
  const backoff = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
  return Math.max(asked, backoff * (0.5 + 0.5 * policy.random()));
}
