/** The nine families in the order the dashboard shows them; the slug is also the folder. */
export const families = [
  { slug: 'trend', name: 'Trend' },
  { slug: 'momentum', name: 'Momentum' },
  { slug: 'mean-reversion', name: 'Mean reversion' },
  { slug: 'volatility', name: 'Volatility' },
  { slug: 'volume-flow', name: 'Volume and flow' },
  { slug: 'breakout', name: 'Breakout and structure' },
  { slug: 'candle-patterns', name: 'Candle patterns' },
  { slug: 'cross-market', name: 'Cross-market' },
  { slug: 'derivatives', name: 'Derivatives' },
] as const;

export type Family = (typeof families)[number]['slug'];
