import { describe, expect, it } from 'vitest';
import { TransientError } from './exchange-client.ts';
import { delayAfter, type RetryPolicy } from './retry-policy.ts';

const policy: RetryPolicy = { attempts: 6, firstDelayMs: 100, maxDelayMs: 1_000, random: () => 1 };
const busy = new TransientError('busy');
const after = (attempt: number, change: Partial<RetryPolicy> = {}, error = busy) =>
  delayAfter(attempt, error, { ...policy, ...change });

describe('the wait before another attempt', () => {
  it('doubles up to its limit, and ends with the attempts', () => {
    expect([1, 2, 3, 4, 5, 6].map((attempt) => after(attempt))).toEqual([100, 200, 400, 800, 1_000, null]);
  });

  it('is spread by chance between half and all of it', () => {
    expect([0, 0.5, 1].map((chance) => after(2, { random: () => chance }))).toEqual([100, 150, 200]);
  });

  it('is at least what the exchange asks for', () => {
    expect(after(1, {}, new TransientError('wait', { retryAfterMs: 700 }))).toBe(700);
  });

  it('is not begun when the exchange asks for more than the limit', () => {
    expect(after(1, {}, new TransientError('banned', { retryAfterMs: 120_000 }))).toBeNull();
  });
});
