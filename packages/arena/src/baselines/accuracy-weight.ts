import type { Method } from '../method.ts';
import { CallRecords } from './call-records.ts';
import { weightedLearner } from './weighted-learner.ts';

/** A bot counts as much as its share of right calls: a bot of 40 % still votes for its call. */
export const accuracyWeight: Method = {
  key: 'accuracyWeight',
  title: 'accuracy weight',
  create: () =>
    weightedLearner((crowd) => {
      const records = new CallRecords(crowd);
      return { weigh: () => records.rates(), learn: (tally) => records.add(tally) };
    }),
};
