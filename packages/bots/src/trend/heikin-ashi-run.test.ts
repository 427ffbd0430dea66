import { expect, it } from 'vitest';
import { drawMarket } from '../testing/draw-market.ts';
import { heikinAshiRun } from './heikin-ashi-run.ts';

const legs = [
  { open: 10, high: 12, low: 10, close: 12, volume: 1 }, // 11 → 11: no body
  { open: 12, high: 15, low: 12, close: 15, volume: 1 }, // 11 → 13.5, low 12 above the open
  { open: 15, high: 18, low: 15, close: 18, volume: 1 }, // 12.25 → 16.5
  { open: 18, high: 18, low: 11, close: 12, volume: 1 }, // 14.375 → 14.75 rises, but its low is 11
  { open: 12, high: 12, low: 9, close: 9, volume: 1 }, // 14.5625 → 10.5, high 12 below the open
];

it('a run counts averaged candles one way and ends with a shadow against the body', () => {
  expect([...drawMarket({ from: 10, legs }, '1h').values(heikinAshiRun())]).toEqual([0, 1, 2, 0, -1]);
});
