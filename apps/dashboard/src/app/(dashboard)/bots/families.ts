/** The families in the order and with the names of packages/bots/src/family.ts. */
const families: readonly (readonly [slug: string, name: string])[] = [
  ['trend', 'Trend'],
  ['momentum', 'Momentum'],
  ['mean-reversion', 'Mean reversion'],
  ['volatility', 'Volatility'],
  ['volume-flow', 'Volume and flow'],
  ['breakout', 'Breakout and structure'],
  ['candle-patterns', 'Candle patterns'],
  ['cross-market', 'Cross-market'],
  ['derivatives', 'Derivatives'],
];

/** What a family is called; an external bot may bring one that is not listed. */
export function nameFamily(slug: string): string {
  const known = families.find(([family]) => family === slug);
  if (known) return known[1];
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The families in order, without repetition; those nobody listed come last, by name. */
export function orderFamilies(slugs: readonly string[]): string[] {
  const rank = (slug: string) => {
    const index = families.findIndex(([family]) => family === slug);
    return index === -1 ? families.length : index;
  };
  return [...new Set(slugs)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
