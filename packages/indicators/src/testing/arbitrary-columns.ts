import fc from 'fast-check';
import { type Columns, columnsOf } from '../columns.ts';

const orNothing = (basisPoints: fc.Arbitrary<number>) => fc.oneof(fc.constant(0), basisPoints);

/** One step of a walk in basis points, as real prices move in ticks; flat and silent steps are common. */
const step = fc.record({
  change: orNothing(fc.integer({ min: -1000, max: 1000 })),
  above: orNothing(fc.integer({ min: 1, max: 500 })),
  below: orNothing(fc.integer({ min: 1, max: 500 })),
  volume: orNothing(fc.integer({ min: 1, max: 1_000_000 })),
});

/** Walks of 1..120 candles from 100, with flat stretches, zero volume and, in most, one crash of −99.9 %. */
export const arbitraryColumns: fc.Arbitrary<Columns> = fc
  .tuple(fc.array(step, { minLength: 1, maxLength: 120, size: 'max' }), fc.nat(160))
  .map(([steps, crashAt]) => {
    let last = 100;
    const candles = steps.map(({ change, above, below, volume }, i) => {
      const open = last;
      const close = i === crashAt ? open / 1000 : open * (1 + change / 10_000);
      last = close;
      const high = Math.max(open, close) * (1 + above / 10_000);
      const low = Math.min(open, close) * (1 - below / 10_000);
      return { openedAt: i * 3_600_000, open, high, low, close, volume };
    });
    return columnsOf(candles);
  });
