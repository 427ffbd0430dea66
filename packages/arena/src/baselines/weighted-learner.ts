import { consensusOf } from '../consensus.ts';
import type { Learner } from '../learner.ts';
import type { Crowd, Day } from '../world/world.ts';
import { byShare, type Confidence } from './confidence.ts';
import { type DayTally, tallyDay } from './tally-day.ts';

/** A method that gives each bot one weight a day. */
export interface Weighing {
  weigh(day: Day): number[];
  /** The day just weighed, now that its outcome is known. */
  learn?(tally: DayTally, day: Day, outcome: Int8Array): void;
  /** How much it believes each bot, where that is not the weight. */
  trust?(day: Day): number[];
}

/** Lets a weighing vote: consensus, confidence and trust follow from its weights. */
export function weightedLearner(
  open: (crowd: Crowd) => Weighing,
  confidence: Confidence = byShare(),
): Learner {
  let weighing: Weighing | null = null;
  let today: { day: Day; consensus: number[] } | null = null;
  return {
    open: (crowd) => {
      weighing = open(crowd);
    },
    decide: (day) => {
      const weights = weighing!.weigh(day);
      const consensus = consensusOf(weights, day.votes);
      today = { day, consensus };
      const trust = weighing!.trust?.(day) ?? weights;
      return { weights, consensus, probability: confidence.of(weights, day.votes), trust };
    },
    reveal: (outcome) => {
      const { day, consensus } = today!;
      weighing!.learn?.(tallyDay(day, outcome), day, outcome);
      confidence.learn(consensus.map((direction, coin) => direction === outcome[coin]));
    },
  };
}
