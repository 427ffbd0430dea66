import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns.ts';
import { parabolicSar, parabolicSarDirection } from './parabolic-sar.ts';

/** High and low of Wilder's worked example (1978), as TA-Lib's src/tools/ta_regtest/ta_test_func/test_sar.c has them. */
const wilder: readonly (readonly [number, number])[] = [
  [51.12, 50],
  [52.35, 51.5],
  [52.1, 51],
  [51.8, 50.5],
  [52.1, 51.25],
  [52.5, 51.7],
  [52.8, 51.85],
  [52.5, 51.5],
  [53.5, 52.3],
  [53.5, 52.5],
  [53.8, 53],
  [54.2, 53.5],
  [53.4, 52.5],
  [53.5, 52.1],
  [54.4, 53],
  [55.2, 54],
  [55.7, 55],
  [57, 56],
  [57.5, 56.5],
  [58, 57],
  [57.7, 56.5],
  [58, 57.3],
  [57.5, 56.7],
  [57, 56.3],
  [56.7, 56.2],
  [57.5, 56],
  [56.7, 55.5],
  [56, 55],
  [56.2, 54.9],
  [54.8, 54],
  [55.5, 54.5],
  [54.7, 53.8],
  [54, 53],
  [52.5, 51.5],
  [51, 50],
  [51.5, 50.5],
  [51.7, 50.2],
  [53, 51.5],
];
const columns = columnsOf(
  wilder.map(([high, low], i) => ({ openedAt: i, open: low, high, low, close: high, volume: 1 })),
);

describe('parabolic SAR', () => {
  it.each([
    [1, 50],
    [2, 50.047],
    [5, 50.182],
    [36, 52.93],
    [37, 50],
  ])("at candle %d of Wilder's example stops at %d", (candle, expected) => {
    expect(parabolicSar(0.02, 0.2).compute(columns)[candle]).toBeCloseTo(expected, 2);
  });

  it("turns twice in Wilder's example: down at candle 23 and up at the last one", () => {
    const direction = [...parabolicSarDirection(0.02, 0.2).compute(columns)];
    const turns = direction.flatMap((side, i) => (i > 1 && side !== direction[i - 1] ? [{ i, side }] : []));
    expect(turns).toEqual([
      { i: 23, side: -1 },
      { i: 37, side: 1 },
    ]);
  });
});
