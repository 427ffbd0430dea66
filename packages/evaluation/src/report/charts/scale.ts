/** Turns a value into a place in the picture. */
export interface Scale {
  (value: number): number;
  readonly ticks: readonly number[];
}

type Span = readonly [start: number, end: number];

/** Equal steps in the value are equal steps in the picture. */
export function linearScale(values: readonly number[], span: Span, tickCount = 5): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = niceStep((high - low || Math.abs(high) || 1) / tickCount);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, place) => (first + place) * step);
  const place = placeOn(first * step, last * step, span);
  return Object.assign((value: number) => place(value), { ticks });
}

/** Equal factors are equal steps: ticks at 1, 2 and 5 times the powers of ten. */
export function logarithmicScale(values: readonly number[], span: Span): Scale {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const place = placeOn(Math.log(low), Math.log(high > low ? high : low * 2), span);
  const powers = Array.from({ length: 13 }, (_, power) => 10 ** (power - 8));
  const all = powers.flatMap((power) => [power, 2 * power, 5 * power]);
  const ticks = all.filter((tick) => tick >= low * 0.999 && tick <= high * 1.001);
  return Object.assign((value: number) => place(Math.log(value)), { ticks });
}

function placeOn(low: number, high: number, [start, end]: Span): (value: number) => number {
  return (value) => Number((start + ((value - low) / (high - low)) * (end - start)).toFixed(1));
}

/** The nearest of 1, 2, 2.5 and 5 times a power of ten that is not smaller. */
function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= wanted * 0.999) ?? 10;
  return factor * power;
}
