/** How the pages print a number: rounded to the digits shown, a true minus, a dash for what is unknown. */
const unknown = '—';

export function percent(fraction: number | null, digits = 1): string {
  return fraction === null ? unknown : `${(fraction * 100).toFixed(digits)}%`;
}

export function signedPercent(fraction: number | null, digits = 2): string {
  if (fraction === null) return unknown;
  const size = Math.abs(fraction * 100).toFixed(digits);
  return Number(size) === 0 ? `${size}%` : `${fraction > 0 ? '+' : '−'}${size}%`;
}

export function ratio(value: number | null): string {
  return value === null ? unknown : value.toFixed(2).replace(/^-(?=.*[1-9])/, '−');
}

export function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** A printed number without the arrow beside it. */
export function withoutArrow(text: string | null): string {
  return (text ?? '').replace(/[▲▼]/g, '').trim();
}
