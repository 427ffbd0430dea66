/** A ratio that may be negative, to two decimals, with a true minus: -0.426 → "−0.43". */
export function formatSigned(ratio: number, digits = 2): string {
  const size = Math.abs(ratio).toFixed(digits);
  return ratio < 0 && Number(size) !== 0 ? `−${size}` : size;
}
