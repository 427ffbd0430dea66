import type { Estimate } from './estimate.ts';

/** How figures are written, the same in the sentence, the tables and the pictures. */
export const dash = '—';

export function percent(value: number | null, digits = 1): string {
  return value === null ? dash : `${signless(value * 100, digits)} %`;
}

/** A difference of two rates: points, with its sign. */
export function points(value: number | null, digits = 1): string {
  return value === null ? dash : `${signed(value * 100, digits)} points`;
}

export function decimal(value: number | null, digits = 3): string {
  return value === null ? dash : signless(value, digits);
}

export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** Low to high; the unit stands with the value beside it. */
export function range({ low, high }: Estimate, write: (value: number) => string): string {
  const bare = (value: number) => write(value).replace(/ (%|points)$/, '');
  return low === null || high === null ? '' : `${bare(low)} to ${bare(high)}`;
}

export function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

export function signed(value: number, digits: number): string {
  const text = signless(value, digits);
  return Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
}

/** With a real minus sign, and never −0. */
function signless(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}
