import { expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { vwapDistance } from './vwap-distance.ts';

it('measures 1/7 above VWAP against the root mean square of 1/11 and 1/7', () => {
  // VWAP(2) is 11 at the close 12, then (12 × 1 + 24 × 3) / 4 = 21 at the close 24.
  const legs = [at(10, 1), at(12, 1), at(24, 3)];
  const values = drawMarket({ from: 10, legs }, '1h').values(vwapDistance(2));
  expect(values.at(-1)).toBeCloseTo(Math.sqrt(242 / 170), 12);
});

function at(price: number, volume: number) {
  return { open: price, high: price, low: price, close: price, volume };
}
