import type { Method } from '../method.ts';
import type { Crowd, Day } from '../world/world.ts';
import { CallRecords } from './call-records.ts';
import { type Weighing, weightedLearner } from './weighted-learner.ts';

/** The published formula. */
const PARTS = { history: 0.3, consistency: 0.25, expertise: 0.3, diversity: 0.15 };

/**
 * The published trust as the weight: 30 % share of right calls, 25 % consistency (1 − the spread of its daily rate),
 * 30 % share under today's label, 15 % diversity (1 − mean correlation of its votes with the others').
 */
export const seedTrust: Method = {
  key: 'seedTrust',
  title: 'published trust',
  create: () => weightedLearner(openSeedTrust),
};

function openSeedTrust(crowd: Crowd): Weighing {
  const overall = new CallRecords(crowd);
  const byLabel = Array.from({ length: crowd.regimes }, () => new CallRecords(crowd));
  const spread = Array.from({ length: crowd.bots }, () => new DailyRates());
  const agreement = new Agreement(crowd);
  return {
    weigh: ({ label }) => {
      const history = overall.rates();
      const expertise = byLabel[label]!.rates();
      const diversity = agreement.diversities();
      return history.map(
        (rate, bot) =>
          PARTS.history * rate +
          PARTS.consistency * (1 - spread[bot]!.deviation()) +
          PARTS.expertise * expertise[bot]! +
          PARTS.diversity * diversity[bot]!,
      );
    },
    learn: (tally, day) => {
      overall.add(tally);
      byLabel[day.label]!.add(tally);
      for (const [bot, calls] of tally.calls.entries()) {
        if (calls > 0) spread[bot]!.add(tally.hits[bot]! / calls);
      }
      agreement.add(day);
    },
  };
}

/** The spread of a bot's daily share of right calls. */
class DailyRates {
  #count = 0;
  #sum = 0;
  #squares = 0;

  add(rate: number): void {
    this.#count += 1;
    this.#sum += rate;
    this.#squares += rate * rate;
  }

  deviation(): number {
    if (this.#count < 2) return 0;
    const mean = this.#sum / this.#count;
    return Math.sqrt(Math.max(0, this.#squares / this.#count - mean * mean));
  }
}

/** How each bot's votes agree with those of all others. */
class Agreement {
  /** Σ vote · (Σ votes of the others), and how many pairs of votes that were. */
  readonly #agreed: Float64Array;
  readonly #pairs: Float64Array;

  constructor({ bots }: Crowd) {
    this.#agreed = new Float64Array(bots);
    this.#pairs = new Float64Array(bots);
  }

  add({ votes }: Day): void {
    const coins = votes[0]!.length;
    for (let coin = 0; coin < coins; coin += 1) {
      let [sum, speakers] = [0, 0];
      for (const calls of votes) {
        sum += calls[coin]!;
        speakers += Math.abs(calls[coin]!);
      }
      for (const [bot, calls] of votes.entries()) {
        const call = calls[coin]!;
        if (call === 0) continue;
        this.#agreed[bot]! += call * (sum - call);
        this.#pairs[bot]! += speakers - 1;
      }
    }
  }

  diversities(): number[] {
    return Array.from(this.#agreed, (agreed, bot) => {
      const pairs = this.#pairs[bot]!;
      return pairs === 0 ? 1 : 1 - agreed / pairs;
    });
  }
}
