import type { Estimate } from './estimate.ts';
import type { MethodRecord } from './method-record.ts';
import type { RecommendationRecord } from './recommendations.ts';

/** What the project set out to reach on recorded candles, and whether it did. */
export interface Goal {
  readonly name: string;
  readonly statement: string;
  /** Null where too little is known to say. */
  readonly isMet: boolean | null;
  readonly figures: readonly Estimate[];
}

const ACCURACY_GAIN = 0.03;
const COIN_BRIER = 0.25;

export function goalsOf(quorum: MethodRecord, recommended: RecommendationRecord): Goal[] {
  return [
    {
      name: 'accuracy',
      statement: 'Accuracy at least three points above equal weights, with the interval above zero',
      isMet: isMet([quorum.accuracyDifference], ([gain]) => gain!.value! >= ACCURACY_GAIN && gain!.low! > 0),
      figures: [quorum.accuracyDifference],
    },
    {
      name: 'Brier score',
      statement: 'Brier score better than a coin’s 0.25',
      isMet: isMet([quorum.brier], ([brier]) => brier!.value! < COIN_BRIER),
      figures: [quorum.brier],
    },
    {
      name: 'net return',
      statement: 'Net return of the recommendations above zero and above that of equal weights',
      isMet: isMet(
        [recommended.net, recommended.netDifference],
        ([net, gain]) => net!.value! > 0 && gain!.value! > 0,
      ),
      figures: [recommended.net, recommended.netDifference],
    },
  ];
}

function isMet(
  figures: readonly Estimate[],
  holds: (figures: readonly Estimate[]) => boolean,
): boolean | null {
  return figures.some(({ value, low }) => value === null || low === null) ? null : holds(figures);
}
