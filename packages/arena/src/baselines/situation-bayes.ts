import type { Method } from '../method.ts';
import { byLogOdds } from './confidence.ts';
import { logOddsOf } from './log-odds.ts';
import { SituationRates } from './situation-rates.ts';
import { weightedLearner } from './weighted-learner.ts';

/** Log-odds of a bot's rate in the believed regime. */
export const situationBayes: Method = {
  key: 'situationBayes',
  title: 'situation Bayes',
  create: () =>
    weightedLearner((crowd) => {
      const rates = new SituationRates(crowd);
      return {
        weigh: (day) => rates.today(day).map(logOddsOf),
        learn: (tally) => rates.learn(tally),
      };
    }, byLogOdds()),
};
