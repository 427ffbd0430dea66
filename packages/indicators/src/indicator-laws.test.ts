import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Columns, columnsOf } from './columns.ts';
import { allIndicators } from './testing/all-indicators.ts';
import { arbitraryColumns } from './testing/arbitrary-columns.ts';

const prefixOf = (columns: Columns, length: number): Columns => ({
  length,
  open: columns.open.slice(0, length),
  high: columns.high.slice(0, length),
  low: columns.low.slice(0, length),
  close: columns.close.slice(0, length),
  volume: columns.volume.slice(0, length),
});

const scaled = (columns: Columns, factor: number): Columns => ({
  ...columns,
  open: columns.open.map((price) => price * factor),
  high: columns.high.map((price) => price * factor),
  low: columns.low.map((price) => price * factor),
  close: columns.close.map((price) => price * factor),
});

/** A market that moves for 60 candles, then stands still without volume. */
const stillAfterMoving = columnsOf(
  Array.from({ length: 400 }, (_, i) => {
    const close = i < 60 ? 100 + 7 * Math.sin(i) : 100.1;
    return { openedAt: i, open: close, high: close, low: close, close, volume: i < 60 ? 5 : 0 };
  }),
);
const flat = columnsOf(
  Array.from({ length: 80 }, (_, i) => ({
    openedAt: i,
    open: 100,
    high: 100,
    low: 100,
    close: 100,
    volume: 0,
  })),
);

describe.each(allIndicators.map((promise) => ({ key: promise.indicator.key, ...promise })))(
  '$key',
  ({ indicator, firstAt, unit, flat: expected }) => {
    it('is unknown before its first value and known ever after, through crashes and silence', () => {
      fc.assert(
        fc.property(arbitraryColumns, (columns) => {
          const known = Array.from(indicator.compute(columns), Number.isFinite);
          expect(known).toEqual(known.map((_, i) => i >= firstAt));
        }),
      );
    });

    it('on a prefix equals the prefix of the whole', () => {
      fc.assert(
        fc.property(arbitraryColumns, fc.nat(119), (columns, cut) => {
          const length = Math.min(cut + 1, columns.length);
          const whole = indicator.compute(columns).slice(0, length);
          expect(indicator.compute(prefixOf(columns, length))).toEqual(whole);
        }),
      );
    });

    it.each([1e-8, 1e6])('keeps its meaning at prices × %d', (factor) => {
      fc.assert(
        fc.property(arbitraryColumns, (columns) => {
          const plain = indicator.compute(columns);
          const other = indicator.compute(scaled(columns, factor));
          const unscale = unit === 'price' ? factor : 1;
          // Rounding is relative to the largest price the window has seen, not to a difference of two prices.
          const precision = unit === 'price' ? 1e-9 * Math.max(...columns.high) : 1e-6;
          const worst = Math.max(
            ...plain.slice(firstAt).map((value, i) => Math.abs(value - other[firstAt + i]! / unscale)),
          );
          expect(columns.length <= firstAt || worst <= precision).toBe(true);
        }),
      );
    });

    it(`reads ${expected} on a flat market without volume`, () => {
      const values = [...indicator.compute(flat).slice(firstAt)];
      expect(values).toEqual(values.map(() => expect.closeTo(expected, 9)));
    });

    it('stays finite when a market dies', () => {
      expect(indicator.compute(stillAfterMoving).slice(firstAt).every(Number.isFinite)).toBe(true);
    });
  },
);
