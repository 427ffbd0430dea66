import { hedgeBound, hedgeRate, normalised } from '../experts/hedge-step.ts';
import type { Learner } from '../learner.ts';
import type { Method } from '../method.ts';
import { lossesOf } from './tally-day.ts';
import { weightedLearner } from './weighted-learner.ts';

/**
 * Best of 36 pairs on the standard worlds 9001 to 9020: the rate as a multiple of theory's, and what a loss of yesterday
 * still counts today. Where losses never fade, theory's own rate is the best of nine.
 */
const TUNED = { rate: 2, kept: 0.98 };

/** Hedge at the rate that theory asks for; its regret is bounded in every world. */
export const hedge: Method = {
  key: 'hedge',
  title: 'Hedge, η of theory',
  create: () => hedgeLearner(1, 1),
  regretBound: ({ bots, days }) => hedgeBound(bots, days),
};

/** Hedge as good as it gets on worlds kept for tuning: its losses fade. */
export const tunedHedge: Method = {
  key: 'tunedHedge',
  title: 'Hedge, tuned',
  create: () => hedgeLearner(TUNED.rate, TUNED.kept),
};

/** The loss of a bot on a day is its share of wrong calls. */
function hedgeLearner(timesTheory: number, kept: number): Learner {
  return weightedLearner(({ bots, days }) => {
    const rate = timesTheory * hedgeRate(bots, days);
    const lost = Array<number>(bots).fill(0);
    return {
      weigh: () => {
        const best = Math.min(...lost);
        return normalised(lost.map((loss) => Math.exp(-rate * (loss - best))));
      },
      learn: (tally) => {
        for (const [bot, loss] of lossesOf(tally).entries()) lost[bot] = kept * lost[bot]! + loss;
      },
    };
  });
}
