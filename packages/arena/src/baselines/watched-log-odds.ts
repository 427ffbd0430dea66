import type { Alarm, Learner } from '../learner.ts';
import type { Method } from '../method.ts';
import { botRates } from './bot-rates.ts';
import { CallRecords } from './call-records.ts';
import { byLogOdds } from './confidence.ts';
import { HitRateWatch } from './hit-rate-watch.ts';
import { logOddsOf } from './log-odds.ts';
import { weightedLearner } from './weighted-learner.ts';

/** Log-odds that forget a bot's record when its hit rate sounds the alarm. */
export const watchedLogOdds: Method = {
  key: 'watchedLogOdds',
  title: 'log-odds, watched',
  create: createWatchedLogOdds,
};

function createWatchedLogOdds(): Learner {
  const alarms: Alarm[] = [];
  const learner = weightedLearner((crowd) => {
    const records = new CallRecords(crowd);
    const watches = Array.from({ length: crowd.bots }, () => new HitRateWatch());
    return {
      weigh: () => botRates(records).map(logOddsOf),
      learn: (tally, { index }) => {
        records.add(tally);
        for (const [bot, calls] of tally.calls.entries()) {
          if (calls === 0 || !watches[bot]!.sees(tally.hits[bot]! / calls)) continue;
          alarms.push({ day: index, bot });
          records.forget(bot);
        }
      },
    };
  }, byLogOdds());
  return { ...learner, alarms: () => alarms };
}
