import type { Policy } from '#data/learning/get-policy.ts';
import { formatPercent } from '#format/format-percent.ts';

type Decaying = Pick<Policy, 'epsilon' | 'epsilon_start' | 'epsilon_floor' | 'epsilon_decay' | 'step_count'>;

export interface DecayPoint {
  readonly step: number;
  readonly epsilon: number;
}

/** How many steps it takes until ε stays at its floor; null where it never falls. */
function stepsToFloor({ epsilon_start, epsilon_floor, epsilon_decay }: Decaying): number | null {
  if (epsilon_decay >= 1 || epsilon_floor <= 0) return null;
  return Math.ceil(Math.log(epsilon_floor / epsilon_start) / Math.log(epsilon_decay));
}

/** ε from the first step to a little beyond its floor, or beyond now: 60 points at most. */
export function plotDecay(policy: Decaying): DecayPoint[] {
  const last = Math.ceil(1.15 * Math.max(policy.step_count, stepsToFloor(policy) ?? 0, 10));
  const stride = Math.max(1, Math.ceil(last / 59));
  return Array.from({ length: Math.floor(last / stride) + 1 }, (_, index) => {
    const step = index * stride;
    return {
      step,
      epsilon: Math.max(policy.epsilon_floor, policy.epsilon_start * policy.epsilon_decay ** step),
    };
  });
}

/** Where ε stands between trying and using, in a sentence. */
export function summariseDecay(policy: Decaying): string {
  const { epsilon, epsilon_start, epsilon_floor, step_count } = policy;
  const fell = `From ${formatPercent(epsilon_start, 0)} to ${formatPercent(epsilon)} in ${step_count} steps`;
  const end = stepsToFloor(policy);
  if (end === null) return `${fell}.`;
  const left = end - step_count;
  if (left <= 0) return `${fell}: it has reached its floor of ${formatPercent(epsilon_floor, 0)}.`;
  return `${fell}; ${left} more until its floor of ${formatPercent(epsilon_floor, 0)}.`;
}
