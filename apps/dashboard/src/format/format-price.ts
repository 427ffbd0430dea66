const significantDigits = 5;

/** A price with as many decimals as its size calls for: 64123.4 → "64,123.40", 0.34180 → "0.34180". */
export function formatPrice(price: number): string {
  const magnitude = price > 0 ? Math.floor(Math.log10(price)) : 0;
  const digits = Math.min(11, Math.max(2, significantDigits - 1 - magnitude));
  return price.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
