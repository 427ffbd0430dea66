import { unknowns } from './unknowns.ts';

/**
 * Population variance of the last `length` values from index `from` on.
 * The blocks of `rolling.ts`, with means and squares around them (Welford 1962) merged by Chan, Golub & LeVeque (1983):
 * nothing cancels on calm markets, as it does with running sums of squares.
 */
export function rollingVariance(values: Float64Array, length: number, from = 0): Float64Array {
  const result = unknowns(values.length, from + length - 1);
  const means = new Float64Array(length);
  const squares = new Float64Array(length);
  let mean = 0;
  let square = 0;
  let place = 0;
  for (let i = from; i < values.length; i++) {
    if (place === 0) mean = square = 0;
    const step = values[i]! - mean;
    mean += step / (place + 1);
    square += step * (values[i]! - mean);
    place++;
    if (place === length) {
      result[i] = square / length;
      foldBackwards(values, i, means, squares);
      place = 0;
    } else if (i - from >= length) {
      const apart = mean - means[place]!;
      const between = (apart * apart * place * (length - place)) / length;
      result[i] = (squares[place]! + square + between) / length;
    }
  }
  return result;
}

/** Mean and squares of each end of the block that ends at `end`. */
function foldBackwards(values: Float64Array, end: number, means: Float64Array, squares: Float64Array): void {
  let mean = 0;
  let square = 0;
  for (let place = means.length - 1, i = end, count = 1; place >= 0; place--, i--, count++) {
    const step = values[i]! - mean;
    mean += step / count;
    square += step * (values[i]! - mean);
    means[place] = mean;
    squares[place] = square;
  }
}
