/** What bots may need beside candles, in the reader's words. The names are those of packages/bots/src/needs.ts. */
const needWords: Readonly<Record<string, string>> = {
  benchmark: 'Bitcoin on the same exchange',
  'cross-section': 'five or more coins on one exchange',
  funding: 'funding rates',
  'open-interest': 'open interest',
  'long-short-ratio': 'the long/short ratio',
  basis: 'the basis',
};

/** A need in words; its own name where the page does not know it. */
export function nameNeed(need: string): string {
  return needWords[need] ?? need.replaceAll('-', ' ');
}
