import { defineIndicator } from './indicator.ts';
import { rollingSum } from './rolling.ts';

/** A variance below this part of the mean square is rounding: the price moved evenly. */
const NOISE = 1e-12;

/**
 * Variance ratio (Lo & MacKinlay 1988), overlapping and unbiased: the variance of log returns over `lag` candles,
 * divided by `lag` times that over one, from the last `length` returns; `lag` is below `length`.
 * 1 for a random walk, below it where moves are taken back, above it where they go on. 1 on a flat market.
 */
export const varianceRatio = defineIndicator('varianceRatio', ({ close }, length: number, lag: number) => {
  const returns = close.map((price, i) => (i === 0 ? 0 : Math.log(price / close[i - 1]!)));
  const long = rollingSum(returns, lag, 1);
  const count = length - lag + 1;
  const sum = rollingSum(returns, length, 1);
  const squares = rollingSum(squaresOf(returns), length, 1);
  const longSum = rollingSum(long, count, lag);
  const longSquares = rollingSum(squaresOf(long), count, lag);
  const correction = lag * count * (1 - lag / length);
  return sum.map((total, i) => {
    const mean = total / length;
    const spread = squares[i]! - total * mean;
    if (spread <= NOISE * squares[i]!) return 1;
    const drift = lag * mean;
    const longSpread = longSquares[i]! - drift * (2 * longSum[i]! - count * drift);
    return (Math.max(longSpread, 0) / correction) * ((length - 1) / spread);
  });
});

function squaresOf(values: Float64Array): Float64Array {
  return values.map((value) => value * value);
}
