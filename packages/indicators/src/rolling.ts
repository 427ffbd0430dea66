import { unknowns } from './unknowns.ts';

type Fold = (left: number, right: number) => number;

/**
 * Folds each window of `length` values from index `from` on; the first result is at `from + length - 1`.
 * Van Herk's two-pass scheme (1992): constant work a value whatever the length, and no subtraction,
 * so a sum does not drift even after a price has fallen by 99.9 %.
 */
function rolling(values: Float64Array, length: number, from: number, fold: Fold): Float64Array {
  const result = unknowns(values.length);
  const suffix = new Float64Array(length);
  let prefix = 0;
  for (let i = from; i < values.length; i++) {
    const place = (i - from) % length;
    prefix = place === 0 ? values[i]! : fold(prefix, values[i]!);
    if (place === length - 1) {
      result[i] = prefix;
      foldBackwards(values, i, suffix, fold);
    } else if (i - from >= length) {
      result[i] = fold(suffix[place + 1]!, prefix);
    }
  }
  return result;
}

function foldBackwards(values: Float64Array, end: number, suffix: Float64Array, fold: Fold): void {
  const start = end - suffix.length + 1;
  let folded = values[end]!;
  suffix[suffix.length - 1] = folded;
  for (let place = suffix.length - 2; place >= 0; place--) {
    folded = fold(values[start + place]!, folded);
    suffix[place] = folded;
  }
}

const add: Fold = (left, right) => left + right;
const larger: Fold = (left, right) => Math.max(left, right);
const smaller: Fold = (left, right) => Math.min(left, right);

/** Sum of the last `length` values. */
export function rollingSum(values: Float64Array, length: number, from = 0): Float64Array {
  return rolling(values, length, from, add);
}

/** Largest of the last `length` values. */
export function rollingMax(values: Float64Array, length: number, from = 0): Float64Array {
  return rolling(values, length, from, larger);
}

/** Smallest of the last `length` values. */
export function rollingMin(values: Float64Array, length: number, from = 0): Float64Array {
  return rolling(values, length, from, smaller);
}
