import type { Columns } from './columns.ts';

/** A named causal series: value i depends on candles 0..i only, and is NaN until there are enough of them. */
export interface Indicator {
  readonly key: string;
  /** A small whole number, one for each indicator in use: what caches count by. */
  readonly id: number;
  /** Computed once for the same columns, which must not change afterwards; nobody writes into the result. */
  compute(columns: Columns): Float64Array;
}

interface Branch {
  indicator?: Indicator;
  readonly next: Map<number, Branch>;
}

/**
 * Makes a factory: `const sma = defineIndicator('sma', (columns, length: number) => …)`, then `sma(20)`.
 * The same arguments give the same object, so a bot may name its indicators inside its decision for free.
 */
export function defineIndicator<Arguments extends readonly number[]>(
  name: string,
  compute: (columns: Columns, ...args: Arguments) => Float64Array,
): (...args: Arguments) => Indicator {
  const root: Branch = { next: new Map() };
  // Bots call this at every decision, nearly always with one argument or none: no list is made for those.
  const factory = (first?: number, ...others: readonly number[]): Indicator => {
    let branch = first === undefined ? root : (root.next.get(first) ?? grow(root, first));
    for (const argument of others) branch = branch.next.get(argument) ?? grow(branch, argument);
    branch.indicator ??= build(name, compute, (first === undefined ? [] : [first, ...others]) as never);
    return branch.indicator;
  };
  return factory as unknown as (...args: Arguments) => Indicator;
}

function grow(branch: Branch, argument: number): Branch {
  const grown: Branch = { next: new Map() };
  branch.next.set(argument, grown);
  return grown;
}

let indicatorCount = 0;

function build<Arguments extends readonly number[]>(
  name: string,
  compute: (columns: Columns, ...args: Arguments) => Float64Array,
  args: Arguments,
): Indicator {
  const key = `${name}(${args.join(',')})`;
  if (!args.every((argument) => Number.isFinite(argument) && argument > 0)) {
    throw new RangeError(`${key}: every argument is a finite number above 0`);
  }
  const known = new WeakMap<Columns, Float64Array>();
  return {
    key,
    id: indicatorCount++,
    compute(columns) {
      const values = known.get(columns) ?? compute(columns, ...args);
      known.set(columns, values);
      return values;
    },
  };
}
