export interface Interval {
  readonly low: number;
  readonly high: number;
}

const z = 1.959963984540054;

/** Wilson (1927) score interval of a rate at 95 %, as the database computes it; null without trials. */
export function wilsonInterval(successes: number, trials: number): Interval | null {
  if (trials === 0) return null;
  const rate = successes / trials;
  const scale = 1 + (z * z) / trials;
  const centre = rate + (z * z) / (2 * trials);
  const reach = z * Math.sqrt((rate * (1 - rate)) / trials + (z * z) / (4 * trials * trials));
  return { low: Math.max(0, (centre - reach) / scale), high: Math.min(1, (centre + reach) / scale) };
}
