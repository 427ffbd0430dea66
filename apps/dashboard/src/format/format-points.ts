/** A difference of two rates in percentage points, with its sign: 0.0301 → "+3.0". Zero has none. */
export function formatPoints(difference: number, digits = 1): string {
  const size = Math.abs(difference * 100).toFixed(digits);
  if (Number(size) === 0) return size;
  return `${difference > 0 ? '+' : '−'}${size}`;
}
