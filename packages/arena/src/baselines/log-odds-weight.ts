import type { Learner } from '../learner.ts';
import type { Method } from '../method.ts';
import { botRates } from './bot-rates.ts';
import { CallRecords } from './call-records.ts';
import { byLogOdds } from './confidence.ts';
import { logOddsOf } from './log-odds.ts';
import { weightedLearner } from './weighted-learner.ts';

/** What yesterday still counts today; half is gone after 23 days. */
const KEPT = 0.97;

/** Log-odds of a bot's shrunk rate: below one half it votes against itself. */
export const logOddsWeight: Method = {
  key: 'logOdds',
  title: 'log-odds',
  create: () => logOddsLearner(1),
};

/** The same from records that fade. */
export const fadingLogOddsWeight: Method = {
  key: 'logOddsDecay',
  title: 'log-odds, half-life 23 days',
  create: () => logOddsLearner(KEPT),
};

function logOddsLearner(kept: number): Learner {
  return weightedLearner((crowd) => {
    const records = new CallRecords(crowd, kept);
    return {
      weigh: () => botRates(records).map(logOddsOf),
      learn: (tally) => records.add(tally),
    };
  }, byLogOdds());
}
