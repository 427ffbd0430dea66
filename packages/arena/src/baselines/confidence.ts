import { type Calibration, type Forecast, fitPlatt, readPlatt } from '@quorum/metrics';
import { voteSums } from '../consensus.ts';
import { probabilityOf } from './log-odds.ts';

/** How sure a weighted vote is of each coin, and what it makes of the outcome. */
export interface Confidence {
  of(weights: readonly number[], votes: readonly Int8Array[]): number[];
  learn(isRight: readonly boolean[]): void;
}

/** The share of the weight that stands behind the consensus; one half where nobody speaks. */
export function byShare(): Confidence {
  return {
    of: (weights, votes) => {
      const against = voteSums(
        weights.map(Math.abs),
        votes.map((calls) => calls.map(Math.abs)),
      );
      return voteSums(weights, votes).map((sum, coin) =>
        against[coin] === 0 ? 0.5 : 0.5 * (1 + Math.abs(sum) / against[coin]!),
      );
    },
    learn: () => {},
  };
}

/** The probability that the sum of log-odds stands for, as if bots erred independently. */
export function byLogOdds(): Confidence {
  return {
    of: (weights, votes) => voteSums(weights, votes).map((sum) => probabilityOf(Math.abs(sum))),
    learn: () => {},
  };
}

/** Days without which a curve would be fitted to nothing. */
const FIRST_FIT = 10;

/** What votes of this size were worth so far: Platt scaling, fitted anew each day to all days before. */
export function byExperience(): Confidence {
  const past: Forecast[] = [];
  let stated: number[] = [];
  let days = 0;
  let curve: Calibration | null = null;
  return {
    of: (weights, votes) => {
      stated = voteSums(weights, votes).map((sum) => probabilityOf(Math.abs(sum)));
      return stated.map((confidence) => (curve?.method === 'platt' ? readPlatt(curve, confidence) : 0.5));
    },
    learn: (isRight) => {
      past.push(...stated.map((confidence, coin) => ({ confidence, isCorrect: isRight[coin]! })));
      days += 1;
      if (days >= FIRST_FIT) curve = fitPlatt(past).value;
    },
  };
}
