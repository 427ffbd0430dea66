import { defineIndicator } from './indicator.ts';
import { rollingSum } from './rolling.ts';

/**
 * Realised volatility: root mean square of the last `length` log returns, as a fraction per candle.
 * The mean return is taken as zero (the usual choice at these horizons); not annualised.
 */
export const realisedVolatility = defineIndicator('realisedVolatility', ({ close }, length: number) => {
  const squares = close.map((price, i) => (i === 0 ? 0 : Math.log(price / close[i - 1]!) ** 2));
  return rollingSum(squares, length, 1).map((sum) => Math.sqrt(sum / length));
});
