/**
 * Tag for reasons: numbers are rounded for the eye, so a bot writes plain values into its text.
 * `sentence`RSI(2) ${3.14159} below ${5}`` reads "RSI(2) 3.142 below 5".
 */
export function sentence(words: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  return words.reduce((text, word, i) => text + readable(values[i - 1]!) + word);
}

/** Four significant digits below a thousand, none after the point above: plain arithmetic, since every call has a reason. */
function readable(value: number | string): string {
  if (typeof value === 'string' || Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  if (!(size >= 1e-15 && size < 1000)) return size < 1000 ? value.toPrecision(4) : value.toFixed(0);
  const scale = 10 ** (3 - Math.floor(Math.log10(size)));
  return String(Math.round(value * scale) / scale);
}
