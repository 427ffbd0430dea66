import type { Estimate } from '../summary/estimate.ts';

/** What stands where nothing is known. */
export const unknown = '–';

/** `.655 ± .004 [.646, .664]`, as far as it is known. */
export function shownWithInterval(value: Estimate | null): string {
  if (value?.interval == null) return shown(value);
  return `${shown(value)} [${value.interval.map((end) => digits(end)).join(', ')}]`;
}

/** `.655 ± .004`. */
export function shown(value: Estimate | null): string {
  if (value === null) return unknown;
  const { mean, standardError } = value;
  return standardError === null ? digits(mean) : `${digits(mean)} ± ${digits(standardError)}`;
}

/** `63 %`. */
export function percent(share: number | null): string {
  return share === null ? unknown : `${Math.round(100 * share)} %`;
}

/** Three digits, without the zero before the point. */
export function digits(value: number): string {
  return value
    .toFixed(3)
    .replace(/^-0\.000$/, '0.000')
    .replace(/^(-?)0\./, '$1.');
}
