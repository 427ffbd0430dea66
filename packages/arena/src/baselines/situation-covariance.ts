import { correlationOf, RowSums, shrunkCovariance } from '../linear/shrunk-covariance.ts';
import { solveSymmetric } from '../linear/solve-symmetric.ts';
import type { Method } from '../method.ts';
import type { Crowd, Day } from '../world/world.ts';
import { byExperience } from './confidence.ts';
import { SituationRates } from './situation-rates.ts';
import { type Weighing, weightedLearner } from './weighted-learner.ts';

/** Days whose errors say who repeats whom. */
const WINDOW = 90;

/** Σ⁻¹ (2p − 1): p as in `situationBayes`, Σ the shrunk correlation of what was unexpected in each bot's calls. */
export const situationCovariance: Method = {
  key: 'situationCovariance',
  title: 'situation Bayes, Σ⁻¹',
  create: () => weightedLearner(openSituationCovariance, byExperience()),
};

function openSituationCovariance(crowd: Crowd): Weighing {
  const rates = new SituationRates(crowd);
  const sums = new RowSums(crowd.bots);
  const window: Float64Array[][] = [];
  let expected: number[] = [];
  return {
    weigh: (day) => {
      expected = rates.today(day);
      const edges = expected.map((rate) => 2 * rate - 1);
      if (sums.count === 0) return edges;
      return solveSymmetric(correlationOf(shrunkCovariance(sums).matrix), edges);
    },
    trust: () => expected,
    learn: (tally, day, outcome) => {
      const rows = unexpectedOf(day, outcome, expected);
      for (const row of rows) sums.add(row);
      window.push(rows);
      if (window.length > WINDOW) for (const row of window.shift()!) sums.remove(row);
      rates.learn(tally);
    },
  };
}

/** `[coin][bot]`: 1 or 0 for right or wrong less the rate that was expected; 0 where the bot was silent. */
function unexpectedOf({ votes }: Day, outcome: Int8Array, expected: readonly number[]): Float64Array[] {
  return Array.from(outcome, (direction, coin) =>
    Float64Array.from(votes, (calls, bot) => {
      const call = calls[coin]!;
      return call === 0 ? 0 : (call === direction ? 1 : 0) - expected[bot]!;
    }),
  );
}
