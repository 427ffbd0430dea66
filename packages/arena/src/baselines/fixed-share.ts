import { fixedShareStep } from '../experts/fixed-share-step.ts';
import type { Method } from '../method.ts';
import { lossesOf } from './tally-day.ts';
import { weightedLearner } from './weighted-learner.ts';

const RATE = 3;
const SHARE = 0.02;

/** Hedge that never forgets anybody for good. */
export const fixedShare: Method = {
  key: 'fixedShare',
  title: 'fixed share',
  create: () =>
    weightedLearner(({ bots }) => {
      let weights = Array<number>(bots).fill(1 / bots);
      return {
        weigh: () => weights,
        learn: (tally) => {
          weights = fixedShareStep(weights, lossesOf(tally), RATE, SHARE);
        },
      };
    }),
};
