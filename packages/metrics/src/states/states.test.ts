import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectAllClose } from '../testing/expect-close.ts';
import { additiveDrawdownOf, emptyAdditiveDrawdown, mergeAdditiveDrawdowns } from './additive-drawdown.ts';
import { compoundDrawdownOf, emptyCompoundDrawdown, mergeCompoundDrawdowns } from './compound-drawdown.ts';
import { emptyMoments, mergeMoments, momentsOf } from './moments.ts';
import { emptyStreaks, mergeStreaks, streaksOf } from './streaks.ts';

/** Net returns in steps of 1 %: about one in nine is exactly 0, now and then a whole margin is lost. */
const netReturn = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -40, max: 60 }).map((percent) => percent / 100) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constantFrom(-1, -1.5) },
);

/** A history in parts, some of them empty. */
const history = fc.array(fc.array(netReturn, { maxLength: 12 }), { maxLength: 8 });

interface Station<State> {
  readonly name: string;
  readonly of: (values: readonly number[]) => State;
  readonly merge: (a: State, b: State) => State;
  readonly empty: State;
}

function station<State extends object>(name: string, parts: Omit<Station<State>, 'name'>) {
  return { name, ...parts } as unknown as Station<object>;
}

const stations = [
  station('moments', { of: momentsOf, merge: mergeMoments, empty: emptyMoments }),
  station('additive drawdown', {
    of: additiveDrawdownOf,
    merge: mergeAdditiveDrawdowns,
    empty: emptyAdditiveDrawdown,
  }),
  station('compound drawdown', {
    of: compoundDrawdownOf,
    merge: mergeCompoundDrawdowns,
    empty: emptyCompoundDrawdown,
  }),
  station('streaks', { of: streaksOf, merge: mergeStreaks, empty: emptyStreaks }),
];

function expectSame(a: object, b: object): void {
  expectAllClose(Object.values(a), Object.values(b), 1e-9);
}

describe.each(stations)('$name', ({ of, merge, empty }) => {
  it('of any parts, merged in their order, are those of the whole', () => {
    fc.assert(
      fc.property(history, (parts) => {
        expectSame(parts.map(of).reduce(merge, empty), of(parts.flat()));
      }),
    );
  });

  it('may be merged from any side', () => {
    fc.assert(
      fc.property(history, (parts) => {
        const states = parts.map(of);
        const fromTheRight = states.reduceRight((right, state) => merge(state, right), empty);
        expectSame(fromTheRight, states.reduce(merge, empty));
      }),
    );
  });

  it('do not change when nothing is merged in', () => {
    fc.assert(
      fc.property(fc.array(netReturn), (values) => {
        expect(merge(empty, of(values))).toEqual(of(values));
        expect(merge(of(values), empty)).toEqual(of(values));
      }),
    );
  });

  it('of nothing are the empty ones', () => {
    expect(of([])).toEqual(empty);
  });

  it('refuse what is not a number', () => {
    expect(() => of([0.1, Number.NaN])).toThrow(/ 1 is NaN: it must be a finite number\.$/);
  });
});

describe('a history worked by hand', () => {
  it('falls from the height of one part to the depth of the next', () => {
    const merged = mergeAdditiveDrawdowns(additiveDrawdownOf([5, 3]), additiveDrawdownOf([-4, -6, 9]));
    expect(merged).toEqual({ sum: 7, maxPrefix: 8, minPrefix: -2, maxDrawdown: 10 });
  });

  it('compounds the same fall', () => {
    const merged = mergeCompoundDrawdowns(compoundDrawdownOf([1]), compoundDrawdownOf([-0.5, -0.5, 3]));
    expect(merged).toEqual({ growth: 2, maxPrefix: 2, minPrefix: 0.5, maxDrawdown: -0.75 });
  });

  it('joins the streaks that meet', () => {
    const merged = mergeStreaks(streaksOf([-1, 2, 2]), streaksOf([3, 3, 3, 0, -1]));
    expect(merged).toEqual({ length: 8, prefixRun: -1, suffixRun: -1, bestWinRun: 5, bestLossRun: 1 });
  });

  it('ends a streak at a trade that returned nothing', () => {
    expect(mergeStreaks(streaksOf([1, 1]), streaksOf([0, 1]))).toMatchObject({ suffixRun: 1, bestWinRun: 2 });
  });
});
