/** Throws where a series holds anything but finite numbers: NaN would spread through every figure unseen. */
export function assertFinite(values: readonly number[], what: string): void {
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) throw new RangeError(`${what} ${index} is ${values[index]}: it must be a finite number.`);
}

/** Throws unless every value lies in 0..1. */
export function assertProbabilities(values: readonly number[], what: string): void {
  const index = values.findIndex((value) => !(value >= 0 && value <= 1));
  if (index >= 0) throw new RangeError(`${what} ${index} is ${values[index]}: it must lie between 0 and 1.`);
}

/** Throws unless 0 <= wins <= count. Fractions are allowed: an effective count is one. */
export function assertWins(wins: number, count: number): void {
  if (wins >= 0 && wins <= count && Number.isFinite(count)) return;
  throw new RangeError(`${wins} wins of ${count}: wins must lie between 0 and a finite count.`);
}
