import type { Method } from '../method.ts';
import { weightedLearner } from './weighted-learner.ts';

/** One bot, one vote. */
export const equalWeight: Method = {
  key: 'equal',
  title: 'equal weight',
  create: () => weightedLearner((crowd) => ({ weigh: () => Array<number>(crowd.bots).fill(1) })),
};
