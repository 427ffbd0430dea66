import type { Policy } from '#data/learning/get-policy.ts';

/** Whether the policy is worth trusting, in a sentence. */
export function judgeGain({
  estimated_gain_doubly_robust: gain,
  estimated_gain_low: low,
}: Pick<Policy, 'estimated_gain_doubly_robust' | 'estimated_gain_low'>): string {
  if (gain === null) return 'Nothing can be said about it yet.';
  if (low === null) return 'How sure the estimate is cannot be said yet.';
  if (low > 0) return 'The log says that following it would have helped, even at the lower bound.';
  if (gain > 0)
    return 'It may have helped, but the lower bound is not above zero: it cannot be told from luck.';
  return 'The log does not say that following it would have helped.';
}
