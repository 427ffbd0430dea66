import type { Crowd, Day } from '../world/world.ts';
import { botRates } from './bot-rates.ts';
import { CallRecords } from './call-records.ts';
import { RegimeBelief } from './regime-belief.ts';
import type { DayTally } from './tally-day.ts';

/** Calls at a bot's overall rate that its calls in a regime have to speak against. */
const REGIME_STRENGTH = 150;

/** Each bot's rate in the regime of today: crowd, then bot, then bot and regime, mixed by the belief in each regime. */
export class SituationRates {
  readonly #overall: CallRecords;
  readonly #byRegime: readonly CallRecords[];
  readonly #filter: RegimeBelief;
  #belief: readonly number[] = [];

  constructor(crowd: Crowd) {
    this.#overall = new CallRecords(crowd);
    this.#byRegime = Array.from({ length: crowd.regimes }, () => new CallRecords(crowd));
    this.#filter = new RegimeBelief(crowd.regimes);
  }

  today({ label }: Day): number[] {
    this.#belief = this.#filter.see(label);
    const overall = botRates(this.#overall);
    const byRegime = this.#byRegime.map((records) => records.shrunkRates(overall, REGIME_STRENGTH));
    return overall.map((_, bot) =>
      this.#belief.reduce((sum, chance, regime) => sum + chance * byRegime[regime]![bot]!, 0),
    );
  }

  /** Counts the day in each regime by how likely that was the regime. */
  learn(tally: DayTally): void {
    this.#overall.add(tally);
    for (const [regime, records] of this.#byRegime.entries()) records.add(tally, this.#belief[regime]!);
  }
}
