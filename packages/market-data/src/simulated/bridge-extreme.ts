/**
 * Highest point of a Brownian bridge from `start` to `end`, drawn with one uniform number.
 * Source: P. Glasserman, Monte Carlo Methods in Financial Engineering, 2003, eq. 6.50.
 */
export function bridgeMaximum(start: number, end: number, volatility: number, uniform: number): number {
  const spread = Math.sqrt((end - start) ** 2 - 2 * volatility * volatility * Math.log(uniform));
  return (start + end + spread) / 2;
}

/** Its lowest point. */
export function bridgeMinimum(start: number, end: number, volatility: number, uniform: number): number {
  return -bridgeMaximum(-start, -end, volatility, uniform);
}
