import type { Columns } from './columns.ts';

/**
 * A named causal series: value i depends on candles 0..i only, and is NaN until there are enough of them.
 * Two indicators with the same key are the same series, so a market computes each key once.
 */
export interface Indicator {
  readonly key: string;
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
  return (...args) => {
    const branch = args.reduce(follow, root);
    branch.indicator ??= build(name, compute, args);
    return branch.indicator;
  };
}

function follow(branch: Branch, argument: number): Branch {
  const known = branch.next.get(argument);
  if (known) return known;
  const grown: Branch = { next: new Map() };
  branch.next.set(argument, grown);
  return grown;
}

function build<Arguments extends readonly number[]>(
  name: string,
  compute: (columns: Columns, ...args: Arguments) => Float64Array,
  args: Arguments,
): Indicator {
  const key = `${name}(${args.join(',')})`;
  if (!args.every((argument) => Number.isFinite(argument) && argument > 0)) {
    throw new RangeError(`${key}: every argument is a finite number above 0`);
  }
  return { key, compute: (columns) => compute(columns, ...args) };
}
