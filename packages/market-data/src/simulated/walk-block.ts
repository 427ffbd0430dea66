import { randomStream } from './random-stream.ts';
import { anyRegime, nextRegime, type Regime, regimeTraits } from './regime.ts';
import { studentT } from './student-t.ts';

/** Days between two knots. A walk wanders freely in between, so it trends for months and still stays bounded. */
export const blockDays = 512;

/** Log levels (unit scale) at the start of each day, one more than days, and the regime of each day. */
export interface WalkBlock {
  readonly levels: Float64Array;
  readonly regimes: readonly Regime[];
}

/** Draws one block of a walk: regimes, daily returns, then a bridge from its knot to the next. */
export function drawBlock(seed: string, walk: string, block: number): WalkBlock {
  const random = randomStream(seed, walk, 'block', block);
  const regimes = drawRegimes(random);
  const returns = regimes.map((regime) => {
    const { drift, dailyVolatility } = regimeTraits[regime];
    return drift + dailyVolatility * studentT(random());
  });
  const start = knot(seed, walk, block);
  return { regimes, levels: bridge(start, knot(seed, walk, block + 1), returns, regimes) };
}

function drawRegimes(random: () => number): Regime[] {
  const drawn = [anyRegime(random)];
  while (drawn.length < blockDays) drawn.push(nextRegime(drawn.at(-1)!, random));
  return drawn;
}

/** Where the walk passes at the start of a block: within ±0.5 of its anchor. */
function knot(seed: string, walk: string, block: number): number {
  return randomStream(seed, walk, 'knot', block)() - 0.5;
}

/** Sums the returns; what misses the next knot is spread over the days by their variance. */
function bridge(
  start: number,
  end: number,
  returns: readonly number[],
  regimes: readonly Regime[],
): Float64Array {
  const variances = regimes.map((regime) => regimeTraits[regime].dailyVolatility ** 2);
  const missing = (end - start - sum(returns)) / sum(variances);
  const levels = new Float64Array(blockDays + 1);
  levels[0] = start;
  for (let day = 0; day < blockDays; day++) {
    levels[day + 1] = levels[day]! + returns[day]! + missing * variances[day]!;
  }
  levels[blockDays] = end;
  return levels;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
