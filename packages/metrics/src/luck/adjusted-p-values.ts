import { assertProbabilities } from '../check-input.ts';

/**
 * p-values corrected for the number of looks, in the order they came in. To reject at 5 %, take those of at most 0.05.
 */
type Adjustment = (pValues: readonly number[]) => number[];

/** False discovery rate for independent or positively dependent tests: p₍ᵢ₎·m/i (Benjamini & Hochberg 1995). */
export const benjaminiHochberg: Adjustment = (pValues) =>
  steppedUp(pValues, (p, rank) => (p * pValues.length) / rank);

/** False discovery rate under any dependence: the former × Σ 1/j (Benjamini & Yekutieli 2001). */
export const benjaminiYekutieli: Adjustment = (pValues) => {
  const penalty = pValues.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
  return steppedUp(pValues, (p, rank) => (penalty * (p * pValues.length)) / rank);
};

/** Chance of even one false rejection: p₍ᵢ₎·(m − i + 1), never falling (Holm 1979). */
export const holm: Adjustment = (pValues) => {
  let largest = 0;
  return inOrder(pValues, (order, adjusted) => {
    order.forEach((index, position) => {
      largest = Math.max(largest, pValues[index]! * (order.length - position));
      adjusted[index] = Math.min(largest, 1);
    });
  });
};

/** From the largest p-value down: an adjusted one is never above that of a larger p-value. */
function steppedUp(pValues: readonly number[], adjust: (p: number, rank: number) => number): number[] {
  let smallest = 1;
  return inOrder(pValues, (order, adjusted) => {
    for (let rank = order.length; rank >= 1; rank -= 1) {
      const index = order[rank - 1]!;
      smallest = Math.min(smallest, adjust(pValues[index]!, rank));
      adjusted[index] = smallest;
    }
  });
}

function inOrder(
  pValues: readonly number[],
  fill: (order: readonly number[], adjusted: number[]) => void,
): number[] {
  assertProbabilities(pValues, 'p-value');
  const adjusted = pValues.map(() => 1);
  fill(
    pValues.map((_, index) => index).toSorted((a, b) => pValues[a]! - pValues[b]!),
    adjusted,
  );
  return adjusted;
}
