/**
 * Tag for reasons: numbers are rounded for the eye, so a bot writes plain values into its text.
 * `sentence`RSI(2) ${3.14159} below ${5}`` reads "RSI(2) 3.142 below 5".
 */
export function sentence(words: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  return words.reduce((text, word, i) => text + readable(values[i - 1]!) + word);
}

/**
 * Four significant digits below a thousand, none after the point above.
 * Put together from whole numbers: every call has a reason, and writing out a fraction is the slowest part of it.
 */
function readable(value: number | string): string {
  if (typeof value === 'string' || Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  if (!(size < 1000)) return value.toFixed(0);
  if (size < 1e-6) return String(Number(value.toPrecision(4)));
  const places = 3 - Math.floor(Math.log10(size));
  const digits = String(Math.round(size * 10 ** places)).padStart(places + 1, '0');
  let end = digits.length;
  const point = end - places;
  while (end > point && digits[end - 1] === '0') end--;
  const written =
    end === point ? digits.slice(0, point) : `${digits.slice(0, point)}.${digits.slice(point, end)}`;
  return value < 0 ? `-${written}` : written;
}
