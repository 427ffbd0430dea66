import type { Crowd } from '../world/world.ts';
import type { DayTally } from './tally-day.ts';

/** A crowd about which nothing is known is a coin; so many calls say otherwise. */
const CROWD_STRENGTH = 100;

/** Running counts of right calls and of all calls of each bot, the older ones fading where `kept` is below one. */
export class CallRecords {
  readonly hits: Float64Array;
  readonly calls: Float64Array;
  readonly #kept: number;

  constructor({ bots }: Crowd, kept = 1) {
    this.hits = new Float64Array(bots);
    this.calls = new Float64Array(bots);
    this.#kept = kept;
  }

  /** Counts a day, or the share of it that counts. */
  add(tally: DayTally, share = 1): void {
    for (const [bot, hits] of tally.hits.entries()) {
      this.hits[bot] = this.#kept * this.hits[bot]! + share * hits;
      this.calls[bot] = this.#kept * this.calls[bot]! + share * tally.calls[bot]!;
    }
  }

  /** As if the bot had never called. */
  forget(bot: number): void {
    this.hits[bot] = 0;
    this.calls[bot] = 0;
  }

  /** Each bot's share of right calls, one half before it has made any. */
  rates(): number[] {
    return Array.from(this.hits, (hits, bot) => (this.calls[bot]! > 0 ? hits / this.calls[bot]! : 0.5));
  }

  /** The rate of all bots together, drawn towards one half. */
  crowdRate(): number {
    return (sumOf(this.hits) + CROWD_STRENGTH / 2) / (sumOf(this.calls) + CROWD_STRENGTH);
  }

  /** Each bot's rate drawn towards `prior[bot]` as if it had made `strength` calls at that rate. */
  shrunkRates(prior: readonly number[], strength: number): number[] {
    return prior.map((rate, bot) => (this.hits[bot]! + strength * rate) / (this.calls[bot]! + strength));
  }
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
