import { stirlingError } from './log-gamma.ts';

const TINY = 1e-300;

/** Regularised incomplete beta I_x(a, b): P(X <= x) for X ~ Beta(a, b), a and b > 0. Relative error about 1e-13. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(a > 0 && b > 0)) throw new RangeError(`Beta(${a}, ${b}) needs two positive parameters.`);
  if (!(x >= 0 && x <= 1)) throw new RangeError(`Beta(${a}, ${b}) lives between 0 and 1, not at ${x}.`);
  if (x === 0 || x === 1) return x;
  // Below the mean the fraction converges fast; above it the mirrored one does.
  return x < (a + 1) / (a + b + 2) ? lowerPart(x, a, b) : 1 - lowerPart(1 - x, b, a);
}

function lowerPart(x: number, a: number, b: number): number {
  return (betaKernel(x, a, b) * continuedFraction(x, a, b)) / a;
}

/**
 * x^a (1−x)^b / B(a, b), through deviances (Loader 2000, Fast and Accurate Computation of Binomial Probabilities):
 * the difference of three logΓ of ten thousand would keep eleven digits only.
 */
export function betaKernel(x: number, a: number, b: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * (1 - x));
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

/** observed·log(observed/expected) + expected − observed, also where both are nearly the same. */
function deviance(observed: number, expected: number): number {
  const difference = observed - expected;
  if (Math.abs(difference) >= 0.1 * (observed + expected)) {
    return observed * Math.log(observed / expected) - difference;
  }
  const v = difference / (observed + expected);
  let sum = difference * v;
  let term = 2 * observed * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** Lentz's evaluation of the fraction of Abramowitz & Stegun 26.5.8. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) return value;
  }
  throw new RangeError(`The incomplete beta of (${x}, ${a}, ${b}) did not converge.`);
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
