/** Which part of the market is asked for; null for all of it. */
export interface MarketFilter {
  readonly exchange: string | null;
  readonly symbol: string | null;
}

/** The filter as the columns to match: only what was chosen. */
export function chosen({ exchange, symbol }: MarketFilter): Record<string, string> {
  return { ...(exchange !== null && { exchange }), ...(symbol !== null && { symbol }) };
}
