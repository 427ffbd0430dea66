import { columnsOf } from '@quorum/indicators';
import { expect, it } from 'vitest';
import { informationDiscreteness } from './information-discreteness.ts';

const lastOf = (...closes: number[]) =>
  informationDiscreteness(4)
    .compute(
      columnsOf(
        closes.map((close, i) => ({ openedAt: i, open: close, high: close, low: close, close, volume: 1 })),
      ),
    )
    .at(-1);

it.each([
  ['every candle rose', [10, 11, 12, 13, 14], -1],
  ['every candle fell', [14, 13, 12, 11, 10], -1],
  ['one jump up outweighs three falls', [10, 9, 8, 7, 14], 0.5],
  ['three rises and a smaller fall', [10, 11, 12, 11, 13], -0.5],
  ['two rises, and two candles that stood still', [10, 11, 11, 12, 12], -0.5],
  ['a move that led nowhere', [10, 11, 12, 13, 10], 0],
])('%s', (_remark, closes, expected) => {
  expect(lastOf(...closes)).toBe(expected);
});
