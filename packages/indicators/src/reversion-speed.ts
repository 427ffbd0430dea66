import { defineIndicator } from './indicator.ts';
import { isFlat } from './is-flat.ts';
import { smaOf } from './sma.ts';
import { unknowns } from './unknowns.ts';

/**
 * Speed of reversion: the part of its distance from the mean that the close makes good per candle, from a regression
 * of the last `length` changes on the closes they started from (Ornstein–Uhlenbeck; Chan 2013). The half-life is
 * ln 2 / speed candles; 0 or below, the price does not revert. 0 on a flat market.
 */
export const reversionSpeed = defineIndicator('reversionSpeed', ({ close }, length: number) => {
  const speed = unknowns(close.length);
  const means = smaOf(close, length);
  for (let i = length; i < close.length; i++) {
    const mean = means[i - 1]!;
    let together = 0;
    let squares = 0;
    for (let j = i - length; j < i; j++) {
      const distance = close[j]! - mean;
      together += distance * (close[j + 1]! - close[j]!);
      squares += distance * distance;
    }
    speed[i] = isFlat(Math.sqrt(squares / length), mean) ? 0 : -together / squares;
  }
  return speed;
});
