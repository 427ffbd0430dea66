const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Beyond this the continued fraction converges fast and keeps the tail's leading digits. */
const TAIL_FROM = 3;

/** Terms of the fraction; at 3, where it converges slowest, they leave less than 1e-15. */
const TAIL_TERMS = 120;

/** P(Z <= x) of a standard normal, relative error below 1e-12 in the lower tail too. */
export function normalCdf(x: number): number {
  if (x > TAIL_FROM) return 1 - lowerTail(x);
  if (x < -TAIL_FROM) return lowerTail(-x);
  return 0.5 + density(x) * centralSeries(x);
}

/** The x with P(Z <= x) = probability. Throws outside (0, 1). */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`A normal quantile needs a probability between 0 and 1, not ${probability}.`);
  }
  return probability > 0.5 ? -lowerQuantile(1 - probability) : lowerQuantile(probability);
}

function density(x: number): number {
  return Math.exp(-0.5 * x * x) / SQRT_TWO_PI;
}

/** x + x³/3 + x⁵/(3·5) + … (Marsaglia 2004, Journal of Statistical Software 11:4). */
function centralSeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum;
}

/** P(Z > x) by Laplace's continued fraction (Abramowitz & Stegun 26.2.14), from its end. */
function lowerTail(x: number): number {
  let fraction = x;
  for (let k = TAIL_TERMS; k >= 1; k -= 1) fraction = x + k / fraction;
  return density(x) / fraction;
}

/** A first guess (Abramowitz & Stegun 26.2.22, within 0.003), then Halley's steps, each of which triples its digits. */
function lowerQuantile(probability: number): number {
  const t = Math.sqrt(-2 * Math.log(probability));
  let x = -(t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t)));
  for (let step = 0; step < 3; step += 1) {
    const error = (normalCdf(x) - probability) / density(x);
    x -= error / (1 + (x * error) / 2);
  }
  return x;
}
