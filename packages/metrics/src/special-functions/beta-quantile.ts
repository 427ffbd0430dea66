import { betaKernel, incompleteBeta } from './incomplete-beta.ts';

const STEPS = 200;

/** The x with I_x(a, b) = probability, to double precision: Newton's steps, halving wherever one leaves the bracket. */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`A beta quantile needs a probability between 0 and 1, not ${probability}.`);
  }
  if (probability === 0 || probability === 1) return probability;
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < STEPS; step += 1) {
    const excess = incompleteBeta(x, a, b) - probability;
    if (excess === 0) return x;
    if (excess > 0) high = x;
    else low = x;
    const next = nextGuess(x, excess, a, b, low, high);
    if (Math.abs(next - x) <= 1e-16 * x) return next;
    x = next;
  }
  return x;
}

function nextGuess(x: number, excess: number, a: number, b: number, low: number, high: number): number {
  const density = betaKernel(x, a, b) / (x * (1 - x));
  const newton = x - excess / density;
  return newton > low && newton < high ? newton : (low + high) / 2;
}
