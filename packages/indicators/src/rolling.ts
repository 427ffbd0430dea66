import { unknowns } from './unknowns.ts';

// Van Herk's two-pass scheme (1992): the values are cut into blocks as long as the window, and a window is the end of
// one block and the beginning of the next. Constant work a value whatever the length, and no subtraction, so a sum
// does not drift even after a price has fallen by 99.9 %. One loop per fold, because a fold passed in is not inlined.

/** Sum of the last `length` values from index `from` on; the first is at `from + length - 1`. */
export function rollingSum(values: Float64Array, length: number, from = 0): Float64Array {
  const result = unknowns(values.length, from + length - 1);
  const suffix = new Float64Array(length);
  let prefix = 0;
  let place = 0;
  for (let i = from; i < values.length; i++) {
    prefix = place === 0 ? values[i]! : prefix + values[i]!;
    if (place === length - 1) {
      result[i] = prefix;
      sumBackwards(values, i, suffix);
      place = 0;
    } else {
      place++;
      if (i - from >= length) result[i] = suffix[place]! + prefix;
    }
  }
  return result;
}

function sumBackwards(values: Float64Array, end: number, suffix: Float64Array): void {
  let sum = 0;
  for (let place = suffix.length - 1, i = end; place >= 0; place--, i--) {
    sum = place === suffix.length - 1 ? values[i]! : values[i]! + sum;
    suffix[place] = sum;
  }
}

/** Largest of the last `length` values. */
export function rollingMax(values: Float64Array, length: number, from = 0): Float64Array {
  const result = unknowns(values.length, from + length - 1);
  const suffix = new Float64Array(length);
  let prefix = 0;
  let place = 0;
  for (let i = from; i < values.length; i++) {
    const value = values[i]!;
    prefix = place === 0 ? value : Math.max(prefix, value);
    if (place === length - 1) {
      result[i] = prefix;
      maximaBackwards(values, i, suffix);
      place = 0;
    } else {
      place++;
      if (i - from >= length) result[i] = Math.max(suffix[place]!, prefix);
    }
  }
  return result;
}

function maximaBackwards(values: Float64Array, end: number, suffix: Float64Array): void {
  let largest = values[end]!;
  for (let place = suffix.length - 1, i = end; place >= 0; place--, i--) {
    largest = Math.max(largest, values[i]!);
    suffix[place] = largest;
  }
}

/** Smallest of the last `length` values. */
export function rollingMin(values: Float64Array, length: number, from = 0): Float64Array {
  return negated(rollingMax(negated(values), length, from));
}

function negated(values: Float64Array): Float64Array {
  const result = new Float64Array(values.length);
  // Taken from 0, so that the negation of 0 is 0 and not -0.
  for (let i = 0; i < values.length; i++) result[i] = 0 - values[i]!;
  return result;
}
