/** A return on margin as a percentage that always carries its sign: -0.0021 → "−0.21%". Zero has none. */
export function formatReturn(fraction: number, digits = 2): string {
  const size = Math.abs(fraction * 100).toFixed(digits);
  if (Number(size) === 0) return `${size}%`;
  return `${fraction > 0 ? '+' : '−'}${size}%`;
}
