import { defineIndicator, rollingSum } from '@quorum/indicators';

/** Below this root mean square a return is rounding noise. */
const NOISE = 1e-12;

/**
 * Realised skewness of the last `length` log returns (Amaya et al. 2015): √length × Σr³ ÷ (Σr²)^1.5.
 * Between ±√length; 0 where the price stood still.
 */
export const realisedSkewness = defineIndicator('realisedSkewness', ({ close }, length: number) => {
  const returns = close.map((price, i) => (i === 0 ? 0 : Math.log(price / close[i - 1]!)));
  const squares = rollingSum(
    returns.map((change) => change * change),
    length,
    1,
  );
  const cubes = rollingSum(
    returns.map((change) => change * change * change),
    length,
    1,
  );
  return cubes.map((cube, i) => {
    const size = Math.sqrt(squares[i]!);
    return size <= NOISE ? 0 : (Math.sqrt(length) * cube) / (size * size * size);
  });
});
