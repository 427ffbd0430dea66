/**
 * Tag for reasons: numbers are rounded for the eye, so a bot writes plain values into its text.
 * `sentence`RSI(2) ${3.14159} below ${5}`` reads "RSI(2) 3.142 below 5".
 */
export function sentence(words: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  return words.reduce((text, word, i) => text + readable(values[i - 1]!) + word);
}

function readable(value: number | string): string {
  if (typeof value === 'string' || Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(4)));
}
