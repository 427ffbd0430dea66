import type { Decision } from '../decision.ts';

/** For tests: a LONG of two bots on BTCUSDT after which the price rose 1 %, but for what is said. */
export function makeDecision(changes: Partial<Decision> = {}): Decision {
  const direction = changes.direction ?? 1;
  return {
    symbol: 'BTCUSDT',
    decidedAt: Date.UTC(2022, 0, 3, 0, 4),
    regime: 'RANGING',
    direction,
    probability: direction === 1 ? 0.6 : 0.4,
    equalDirection: 1,
    equalShare: 0.5,
    voters: ['alpha', 'beta'],
    directions: [1, -1],
    scores: [1, 1, 1, 1, 1, 1],
    probabilities: [0.55, 0.55, 0.55, 0.55, 0.55, 0.55],
    shares: [0.5, 0.1, 0.1, 0.1, 0.1, 0.1],
    price: 100,
    move: 0.01,
    funding: 0,
    isRecommended: false,
    ...changes,
  };
}
