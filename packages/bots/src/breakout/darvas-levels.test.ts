import { columnsOf } from '@quorum/indicators';
import { expect, it } from 'vitest';
import { darvasBottom, darvasBreak, darvasTop } from './darvas-levels.ts';

/** Candles as [high, low, close]; top and bottom must hold for two candles. */
const columns = columnsOf(
  (
    [
      [10, 9, 10], // the box begins
      [12, 10, 11], // a new high begins it anew
      [11, 8, 9], // the bottom moves down
      [11, 9, 10],
      [11, 9, 10], // top and bottom have held: complete
      [13, 9, 11], // a shadow above is no break
      [13, 11, 13], // a close is, five candles after the top
      [12, 11, 12], // the next box began there, at 13 and 11
    ] as const
  ).map(([high, low, close], openedAt) => ({ openedAt, open: close, high, low, close, volume: 1 })),
);

it('ends a box with the first close out of it and gives its age', () => {
  expect([...darvasBreak(2).compute(columns)]).toEqual([0, 0, 0, 0, 0, 0, 5, 0]);
});

it('shows top and bottom as they stood before each candle', () => {
  expect([...darvasTop(2).compute(columns)]).toEqual([10, 10, 12, 12, 12, 12, 12, 13]);
  expect([...darvasBottom(2).compute(columns)]).toEqual([9, 9, 10, 8, 8, 8, 8, 11]);
});
