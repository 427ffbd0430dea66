const limit = 6;

/**
 * Student's t with 4 degrees of freedom, scaled to variance 1 and cut at ±6: the tails of crypto returns.
 * Inverse distribution in closed form: W. T. Shaw, "Sampling Student's T distribution", 2006.
 */
export function studentT(uniform: number): number {
  const alpha = 4 * uniform * (1 - uniform);
  const q = Math.cos(Math.acos(Math.sqrt(alpha)) / 3) / Math.sqrt(alpha);
  const t = Math.sign(uniform - 0.5) * Math.SQRT2 * Math.sqrt(q - 1);
  return Math.max(-limit, Math.min(limit, t));
}
