/** A fraction as a percentage without a sign: 0.5353 → "53.5%". For rates, never for returns. */
export function formatPercent(fraction: number, digits = 1): string {
  return `${(fraction * 100).toFixed(digits)}%`;
}
