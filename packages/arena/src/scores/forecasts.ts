import type { Forecast } from '@quorum/metrics';
import type { Decision } from '../learner.ts';
import type { World } from '../world/world.ts';

/** How sure each consensus call from `from` on was, and whether it was right; none where a method claims nothing. */
export function forecastsFrom(from: number, { outcome }: World, decisions: readonly Decision[]): Forecast[] {
  return decisions.flatMap(({ consensus, probability }, day) => {
    if (day < from || probability === null) return [];
    return probability.map((confidence, coin) => ({
      confidence,
      isCorrect: consensus[coin] === outcome[day]![coin],
    }));
  });
}
