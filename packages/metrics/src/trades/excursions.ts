/** How far a trade went against its owner and for him, in returns on margin before costs. */
export interface Excursions {
  /** MAE: 0 or negative, at least -1. */
  readonly maximumAdverse: number;
  /** MFE: 0 or positive. */
  readonly maximumFavourable: number;
}

/** Excursions from the highest and the lowest price of a trade's life. */
export function excursionsOf(trade: {
  readonly direction: 1 | -1;
  readonly leverage: number;
  readonly entryPrice: number;
  readonly highestPrice: number;
  readonly lowestPrice: number;
}): Excursions {
  const { direction, leverage, entryPrice, highestPrice, lowestPrice } = trade;
  const up = Math.max(0, leverage * (highestPrice / entryPrice - 1));
  const down = Math.min(0, leverage * (lowestPrice / entryPrice - 1));
  return direction === 1
    ? { maximumAdverse: Math.max(-1, down), maximumFavourable: up }
    : { maximumAdverse: Math.max(-1, 0 - up), maximumFavourable: 0 - down };
}
