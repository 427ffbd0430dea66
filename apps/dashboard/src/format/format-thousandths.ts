import { formatSigned } from './format-signed.ts';

/** A small number in thousandths, with its sign: 0.000021 → "+0.021". */
export function formatThousandths(value: number): string {
  const text = formatSigned(value * 1000, 3);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}
