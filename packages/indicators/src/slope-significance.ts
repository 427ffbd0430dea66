import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { smaOf } from './sma.ts';

const MOST = 100;

/**
 * The t statistic of the least-squares slope through the last `length` closes: the slope over its standard error,
 * 3 or more candles long. Kept within ±100, for a straight line has no error; 0 on a flat market.
 */
export const slopeSignificance = defineIndicator('slopeSignificance', ({ close }, length: number) => {
  const middle = (length - 1) / 2;
  const timeSquares = (length * (length * length - 1)) / 12;
  return smaOf(close, length).map((mean, i) => {
    let squares = 0;
    let products = 0;
    for (let place = 0; place < length; place++) {
      const deviation = close[i - length + 1 + place]! - mean;
      squares += deviation * deviation;
      products += deviation * (place - middle);
    }
    if (isFlat(Math.sqrt(squares / length), mean)) return 0;
    const explained = (products * products) / (timeSquares * squares);
    const error = Math.sqrt(Math.max(1 - explained, 0) / (length - 2));
    return Math.sign(products) * Math.min(Math.sqrt(explained) / error, MOST);
  });
});
