import { columnsOf } from '@quorum/indicators';
import { describe, expect, it } from 'vitest';
import { retestHeld, retestLevel } from './retests.ts';

/** Candles as [high, low, close]; the two before a break set the level. */
const walk = (...candles: [number, number, number][]) => {
  const columns = columnsOf(
    candles.map(([high, low, close], openedAt) => ({ openedAt, open: close, high, low, close, volume: 1 })),
  );
  return { held: [...retestHeld(2, 4).compute(columns)], level: retestLevel(2, 4).compute(columns).at(-1) };
};
const before: [number, number, number][] = [
  [10, 8, 9],
  [10, 8, 9],
];

describe('a retest of a broken range', () => {
  it('is held when the price stood clear of the level, touches it and closes beyond it', () => {
    expect(walk(...before, [13, 9, 12], [14, 11, 13], [13, 10, 11])).toEqual({
      held: [0, 0, 0, 0, 2],
      level: 10,
    });
  });

  it('needs a candle clear of the level first', () => {
    expect(walk(...before, [13, 9, 12], [13, 10, 11]).held).toEqual([0, 0, 0, 0]);
  });

  it('fails with a close back through the level', () => {
    expect(walk(...before, [13, 9, 12], [14, 11, 13], [13, 9, 9.5], [12, 9, 11]).held).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });

  it('is forgotten after its patience', () => {
    const waiting: [number, number, number][] = [
      [14, 11, 13],
      [14, 11, 13],
      [14, 11, 13],
      [14, 11, 13],
    ];
    expect(walk(...before, [13, 9, 12], ...waiting, [13, 10, 11]).held.at(-1)).toBe(0);
  });

  it('counts downwards as negative', () => {
    expect(walk(...before, [9, 5, 6], [7, 4, 5], [8, 5, 7]).held).toEqual([0, 0, 0, 0, -2]);
  });
});
