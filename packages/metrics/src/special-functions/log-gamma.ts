const LOG_SQRT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** From here on seven terms of Stirling's series are exact to double precision. */
const STIRLING_FROM = 15;

/** Natural logarithm of Γ(x), x > 0, to about 1e-14. Stirling's series; smaller x are lifted by Γ(x+1) = xΓ(x). */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma is defined for x > 0 here, not for ${x}.`);
  if (x < STIRLING_FROM) return logGammaOfLifted(x);
  return (x - 0.5) * Math.log(x) - x + LOG_SQRT_TWO_PI + stirlingSeries(x);
}

/** What Stirling's formula for log Γ(x + 1) leaves out: logΓ(x+1) − (x+½)·log x + x − log √2π (Loader 2000). */
export function stirlingError(x: number): number {
  if (x >= STIRLING_FROM) return stirlingSeries(x);
  return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - LOG_SQRT_TWO_PI;
}

function logGammaOfLifted(x: number): number {
  let product = 1;
  let lifted = x;
  while (lifted < STIRLING_FROM) {
    product *= lifted;
    lifted += 1;
  }
  return logGamma(lifted) - Math.log(product);
}

/** Abramowitz & Stegun 6.1.41. */
function stirlingSeries(x: number): number {
  const s = 1 / (x * x);
  const tail = s * (1 / 1188 - s * (691 / 360360 - s * (1 / 156)));
  return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - tail)))) / x;
}
