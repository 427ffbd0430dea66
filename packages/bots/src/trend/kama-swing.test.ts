import { expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { kamaSwing } from './kama-swing.ts';

it('swings down in a fall and up in the rise after it, and is 0 until it has moved at all', () => {
  const legs = [
    { candles: 41, to: 59 },
    { candles: 8, to: 75 },
  ];
  const swing = [...drawMarket({ from: 100, legs }, '1h').values(kamaSwing(10, 1))];
  expect(swing.slice(0, 30).every(Number.isNaN)).toBe(true);
  expect(swing[30]).toBe(0);
  expect(swing.slice(31, 41)).toEqual(Array(10).fill(-1));
  expect(swing.at(-1)).toBe(1);
});
