const NOISE = 1e-12;

/**
 * True when `spread` is nothing but rounding noise beside the price `level`.
 * Ratios of two such spreads are meaningless, so each indicator states what it says on a flat market.
 */
export function isFlat(spread: number, level: number): boolean {
  return spread <= level * NOISE;
}
