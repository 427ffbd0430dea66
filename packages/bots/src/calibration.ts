/** How a raw score becomes a probability, and the sentence that says so. */
export interface Calibration {
  readonly description: string;
  probability(score: number): number;
}

const FLOOR = 0.5;
const CEILING = 0.75;

/**
 * Logistic in the score: `1 / (1 + exp(−(intercept + slope × score)))`, kept within 0.50..0.75.
 * Most bots set target and stop equally far, so luck alone gives one half. No simple rule on candles is right three
 * times in four, so no bot may claim it. The constants are prior beliefs, chosen by hand; what the bot is really worth
 * is learned from its outcomes.
 */
export function logistic({
  intercept,
  slope,
  unit,
}: {
  intercept: number;
  slope: number;
  unit: string;
}): Calibration {
  return {
    description: `1 / (1 + exp(−(${intercept} + ${slope} × score))), kept within ${FLOOR}–${CEILING}; the score is ${unit}`,
    probability(score) {
      const raw = 1 / (1 + Math.exp(-(intercept + slope * score)));
      return Math.min(Math.max(raw, FLOOR), CEILING);
    },
  };
}
