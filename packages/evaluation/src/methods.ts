import { type Decision, type Direction, type StrategyName, strategyNames } from './decision.ts';
import type { Method, Opinion } from './opinion.ts';

const labels: Readonly<Record<StrategyName, string>> = {
  equal: 'Equal weights',
  accuracy: 'Accuracy weights',
  trust: 'Trust weights, as published',
  log_odds: 'Log-odds of the rate',
  situation: 'Log-odds in the situation',
  covariance: 'Corrected for who repeats whom',
};

/** The vote itself: what was decided. */
export const quorum: Method = {
  name: 'quorum',
  label: 'Quorum',
  opinionOf: ({ direction, probability }) => ({
    direction,
    probability,
    confidence: Math.max(probability, 1 - probability),
  }),
};

/** The majority. Its sureness is the share of the voters it has. */
export const equalWeights: Method = {
  name: 'equal',
  label: labels.equal,
  opinionOf: (decision) => ({
    direction: decision.equalDirection,
    probability: decision.probabilities[0] ?? null,
    confidence: decision.equalShare,
  }),
};

/** The majority with its share taken for a probability, as a plain vote would state it. */
export const equalShare: Method = {
  name: 'equal_share',
  label: 'Equal weights, share as probability',
  opinionOf: ({ equalDirection, equalShare: share }) => ({
    direction: equalDirection,
    probability: equalDirection === 1 ? share : 1 - share,
    confidence: share,
  }),
};

export const buyAndHold: Method = {
  name: 'buy_and_hold',
  label: 'Buy and hold',
  opinionOf: () => ({ direction: 1, probability: null, confidence: null }),
};

/** The five other strategies that the vote can follow. */
export const otherStrategies: readonly Method[] = strategyNames.slice(1).map((name, index) => ({
  name,
  label: labels[name],
  opinionOf: (decision) => opinionAt(decision, index + 1),
}));

/** One bot by itself, on the symbols and at the times it had a call standing. */
export function botAlone(bot: string, label: string): Method {
  return {
    name: `bot:${bot}`,
    label,
    opinionOf({ voters, directions }) {
      const direction = directions[voters.indexOf(bot)];
      return direction === undefined ? null : { direction, probability: null, confidence: null };
    },
  };
}

/** A strategy without an opinion (a score of 0) goes with the majority. */
function opinionAt(decision: Decision, place: number): Opinion {
  const score = decision.scores[place] ?? 0;
  const direction: Direction = score === 0 ? decision.equalDirection : score > 0 ? 1 : -1;
  const probability = decision.probabilities[place] ?? null;
  const confidence = probability === null ? null : Math.max(probability, 1 - probability);
  return { direction, probability, confidence };
}
